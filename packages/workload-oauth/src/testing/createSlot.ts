import { FakeClock } from 'boost-testkit';
import { Secret } from '../secrets/Secret';
import { TokenSlot } from '../tokens/TokenSlot';

/**
 * A slot whose issuer a test plays: each grant waits until it is landed or failed.
 * Tokens are named `token-1`, `token-2` and so on, and live 300 seconds.
 */
export function createSlot(
  options: { lifetimeSeconds?: number; random?: () => number } = {},
) {
  const clock = FakeClock.create();
  const grants: { land(): void; fail(error: unknown): void }[] = [];
  const seen: string[] = [];
  const slot = TokenSlot.create({
    grant: () =>
      new Promise((resolve, reject) => {
        const value = new Secret(`token-${grants.length + 1}`);
        const lifetimeSeconds = options.lifetimeSeconds ?? 300;
        grants.push({
          land: () => resolve({ value, lifetimeSeconds }),
          fail: reject,
        });
      }),
    bufferMs: 60_000,
    clock,
    random: options.random ?? (() => 0.5),
    observer: {
      onServed: how => seen.push(how),
      onRefused: how => seen.push(how),
      onStoreRead: how => seen.push(how),
      async observeGrant(grant) {
        seen.push('grant');
        return grant();
      },
    },
  });
  return {
    clock,
    slot,
    /** What the observer was told. */
    seen,
    /** All grants that were asked for so far. */
    grants,
    /** Gets a token by a grant that lands. */
    async getLanding(): Promise<string> {
      const before = grants.length;
      const waiting = slot.getAccessToken({});
      if (grants.length > before) grants[before].land();
      return (await waiting).value.reveal();
    },
    /** Asks once, and lets the grant that this causes fail. */
    async getFailing(error: unknown): Promise<unknown> {
      const before = grants.length;
      const waiting = slot.getAccessToken({});
      if (grants.length > before) grants[before].fail(error);
      return waiting.then(
        token => token.value.reveal(),
        failure => failure,
      );
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
export function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
