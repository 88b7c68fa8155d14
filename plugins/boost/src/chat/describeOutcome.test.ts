import { boostErrorCodes } from 'backstage-plugin-boost-common';
import { BoostApiError } from '../api/BoostApiError';
import { recordedChats } from '../testing/recordedChats';
import { converse } from '../testing/converse';
import { describeOutcome } from './describeOutcome';

function refusal(options: Parameters<typeof BoostApiError.create>[0]) {
  const error = BoostApiError.create(options);
  return describeOutcome({ kind: 'refused', error }, 'weather');
}

describe('describeOutcome', () => {
  it('has nothing to add to a complete answer', () => {
    expect(describeOutcome({ kind: 'completed' }, 'weather')).toBeUndefined();
  });

  it('gives the reports of Kagenti words to act on', () => {
    const describe = (name: 'agentError' | 'silence') =>
      describeOutcome(
        converse(recordedChats[name]).turns[0].outcome!,
        'weather',
      );

    expect(describe('agentError')?.description).toMatch(
      /^Kagenti reports: Agent error: 500\. .*log/,
    );
    expect(describe('silence')?.description).toMatch(
      /^Kagenti reports: Connection error\. .*two minutes/,
    );
  });

  it('says how long to wait after too many messages', () => {
    const message = 'You have sent too many requests.';

    expect(refusal({ message, status: 429, retryAfterSeconds: 7 })).toEqual({
      status: 'danger',
      title: 'Too many messages in a short time',
      description: `${message} Try again in 7 seconds.`,
      mayHelpToSendAgain: true,
    });
    expect(refusal({ message, status: 429 })?.description).toBe(message);
  });

  it('names who is concerned in the title of a refusal', () => {
    const titleOf = (code: (typeof boostErrorCodes)[number]) =>
      refusal({ message: 'Why and what to do.', code, status: 502 })?.title;

    expect(titleOf('AGENT_UNAUTHORIZED')).toBe(
      'weather does not let the portal in',
    );
    expect(titleOf('KAGENTI_ROLE_MISSING')).toBe(
      'The portal cannot use Kagenti',
    );
    expect(titleOf('KAGENTI_UNREACHABLE')).toBe('Kagenti cannot be reached');
    expect(titleOf('KAGENTI_DOWN')).toBe('Kagenti cannot be reached');
    expect(titleOf('TOO_MANY_STREAMS')).toBe('Too many answers at a time');
    expect(titleOf('UNEXPECTED_FAILURE')).toBe('The message could not be sent');
  });

  it('keeps the text and the code of the backend', () => {
    const others = boostErrorCodes.filter(code => code !== 'NOT_PERMITTED');
    for (const code of others) {
      expect(
        refusal({ message: 'Why and what to do.', code, status: 500 })
          ?.description,
      ).toBe(`Why and what to do. (${code})`);
    }
  });

  it('adds what to do to answers that do not say it', () => {
    expect(
      refusal({ message: 'Cannot connect to agent', status: 503 })?.description,
    ).toBe(
      'Cannot connect to agent. Check in the list of agents that the agent is Ready, and try again.',
    );
    expect(refusal({ message: 'Unauthorized', status: 401 })?.description).toBe(
      'Unauthorized. Reload the page to sign in again.',
    );
  });

  it('offers to send again only where that may help', () => {
    const mayHelp = (state: string) =>
      describeOutcome({ kind: 'halted', state }, 'weather')?.mayHelpToSendAgain;

    expect(refusal({ message: 'no', code: 'NOT_PERMITTED' })).toMatchObject({
      status: 'warning',
      mayHelpToSendAgain: false,
    });
    expect(mayHelp('rejected')).toBe(false);
    expect(mayHelp('auth-required')).toBe(false);
    expect(mayHelp('canceled')).toBe(true);
    expect(mayHelp('on-hold')).toBe(true);
  });
});
