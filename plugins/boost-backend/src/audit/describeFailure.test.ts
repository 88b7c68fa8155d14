import { KagentiError } from 'backstage-plugin-boost-node';
import { RequestRefusal } from '../answers/RequestRefusal';
import { describeFailure } from './describeFailure';

describe('describeFailure', () => {
  it('names the permission of a denied request', () => {
    const permission = 'boost.kagenti.agent.read';
    const denial = new RequestRefusal('NOT_PERMITTED', 'no', { permission });
    expect(describeFailure(denial, false).meta).toEqual({
      outcome: 'denied',
      decision: 'denied',
      code: 'NOT_PERMITTED',
      status: 403,
      permission,
    });
  });

  it('calls a request refused that failed for another reason', () => {
    const refusal = new RequestRefusal('BODY_UNREADABLE', 'compressed');
    expect(describeFailure(refusal, false).meta).toMatchObject({
      outcome: 'refused',
      status: 400,
    });
  });

  it.each([
    ['TOO_MANY_REQUESTS', 429],
    ['TOO_MANY_STREAMS', 429],
    ['BODY_TOO_LARGE', 413],
  ] as const)('calls what a limit refuses with %s refused', (code, status) => {
    const refusal = new RequestRefusal(code, 'too much');
    expect(describeFailure(refusal, false).meta).toEqual({
      outcome: 'refused',
      decision: 'refused',
      code,
      status,
    });
  });

  it('takes a policy that cannot be asked for no decision', () => {
    const refusal = new RequestRefusal('PERMISSIONS_UNAVAILABLE', 'no policy');
    expect(describeFailure(refusal, false).meta).toEqual({
      outcome: 'failed',
      code: 'PERMISSIONS_UNAVAILABLE',
      status: 503,
    });
  });

  it('takes over the message of a failed call, but not its cause', () => {
    const failure = new KagentiError({
      code: 'KAGENTI_UNREACHABLE',
      statusCode: 502,
      message: 'Kagenti cannot be reached.',
      cause: new Error('marked'),
    });
    const described = describeFailure(failure, false);
    expect(described.meta).toEqual({
      outcome: 'failed',
      code: 'KAGENTI_UNREACHABLE',
      status: 502,
    });
    expect(described.error.message).toBe('Kagenti cannot be reached.');
    expect(described.error.cause).toBeUndefined();
  });

  it('says nothing of what an unexpected error says', () => {
    const described = describeFailure(new Error('marked'), false);
    expect(described.error.message).not.toContain('marked');
    expect(described.meta).toEqual({ outcome: 'failed' });
  });

  it('calls a request abandoned whose caller has left', () => {
    const described = describeFailure(new Error('aborted'), true);
    expect(described.meta).toEqual({ outcome: 'abandoned' });
  });
});
