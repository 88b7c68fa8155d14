import { Secret } from '../secrets/Secret';
import type { AccessToken } from '../tokens/AccessToken';
import type { RetryOutcome } from './RetryOutcome';
import { sendAuthorized, type SendAuthorizedOptions } from './sendAuthorized';

/** A source that gives a new token after each invalidation, as the real one does. */
function createTokens() {
  const invalidated: string[] = [];
  return {
    invalidated,
    async getAccessToken(): Promise<AccessToken> {
      return {
        value: new Secret(`token-${invalidated.length + 1}`),
        expiresAtMs: 0,
      };
    },
    invalidate(token: AccessToken): void {
      invalidated.push(token.value.reveal());
    },
  };
}

function sendThrough(
  statuses: number[],
  isRepeatable = true,
  tokens = createTokens(),
) {
  const events: string[] = [];
  const outcomes: RetryOutcome[] = [];
  const answer = sendAuthorized({
    tokens,
    async send(token) {
      events.push(`send ${token.value.reveal()}`);
      return statuses[events.filter(e => e.startsWith('send')).length - 1];
    },
    isUnauthorized: status => status === 401,
    discard: status => events.push(`discard ${status}`),
    isRepeatable,
    pause: async () => void events.push('pause'),
    onRefusal: outcome => outcomes.push(outcome),
  });
  return { answer, events, outcomes, tokens };
}

describe('sendAuthorized', () => {
  it('sends once with the token when it is accepted', async () => {
    const { answer, events, tokens } = sendThrough([200]);

    expect(await answer).toBe(200);
    expect(events).toEqual(['send token-1']);
    expect(tokens.invalidated).toEqual([]);
  });

  it('sends once more with a fresh token after a 401', async () => {
    const { answer, events, tokens } = sendThrough([401, 200]);

    expect(await answer).toBe(200);
    expect(events).toEqual([
      'send token-1',
      'pause',
      'discard 401',
      'send token-2',
    ]);
    expect(tokens.invalidated).toEqual(['token-1']);
  });

  it('returns the second 401', async () => {
    const { answer, events } = sendThrough([401, 401, 200]);

    expect(await answer).toBe(401);
    expect(events.filter(event => event.startsWith('send'))).toHaveLength(2);
  });

  it('never retries a 403', async () => {
    const { answer, events, tokens } = sendThrough([403, 200]);

    expect(await answer).toBe(403);
    expect(events).toEqual(['send token-1']);
    expect(tokens.invalidated).toEqual([]);
  });

  it('never sends a refused token again', async () => {
    const tokens = createTokens();
    // As a source does that keeps its newest token.
    tokens.getAccessToken = async () => ({
      value: new Secret('token-1'),
      expiresAtMs: 0,
    });
    const { answer, events } = sendThrough([401, 200], true, tokens);

    expect(await answer).toBe(401);
    expect(events).toEqual(['send token-1', 'pause']);
    expect(tokens.invalidated).toEqual(['token-1']);
  });

  it('releases the refused answer when there is no further token', async () => {
    const tokens = createTokens();
    const first = await tokens.getAccessToken();
    tokens.getAccessToken = async () => {
      if (tokens.invalidated.length === 0) return first;
      throw new Error('no token');
    };
    const { answer, events } = sendThrough([401, 200], true, tokens);

    await expect(answer).rejects.toThrow('no token');
    expect(events).toEqual(['send token-1', 'pause', 'discard 401']);
  });

  it('does not send again what cannot be repeated', async () => {
    const { answer, events, tokens } = sendThrough([401, 200], false);

    expect(await answer).toBe(401);
    expect(events).toEqual(['send token-1']);
    expect(tokens.invalidated).toEqual(['token-1']);
  });

  it('tells once of each refusal what became of it', async () => {
    const outcomesOf = async (...args: Parameters<typeof sendThrough>) => {
      const { answer, outcomes } = sendThrough(...args);
      await answer.catch(() => {});
      return outcomes;
    };
    const exhausted = createTokens();
    const first = await exhausted.getAccessToken();
    exhausted.getAccessToken = async () => {
      if (exhausted.invalidated.length === 0) return first;
      throw new Error('no token');
    };

    expect(await outcomesOf([200])).toEqual([]);
    expect(await outcomesOf([401, 200])).toEqual(['mended']);
    expect(await outcomesOf([401, 401])).toEqual(['refused']);
    expect(await outcomesOf([401, 200], false)).toEqual(['withheld']);
    expect(await outcomesOf([401, 200], true, exhausted)).toEqual(['failed']);
  });

  it('asks an object by its own methods', async () => {
    class Sending implements SendAuthorizedOptions<number> {
      readonly tokens = createTokens();
      readonly pause = async () => {};
      readonly #statuses = [401, 200];

      async send() {
        return this.#statuses.shift() as number;
      }

      isUnauthorized(status: number) {
        return status === 401 && this.#statuses.length > 0;
      }

      discard() {}

      isRepeatable() {
        return this.#statuses.length > 0;
      }
    }

    expect(await sendAuthorized(new Sending())).toBe(200);
  });
});
