import { FakeClock } from 'boost-testkit';
import {
  createClientAuthentication,
  KeycloakTokenManager,
  Secret,
  type TokenStore,
} from 'workload-oauth';
import { createSeededRandom } from '../random/createSeededRandom';
import type { TokenCacheOptions } from './TokenCacheOptions';
import { TrackedTransport } from './TrackedTransport';

/** The issuer's answer takes as long, by the fake clock: who asks within it asks in vain for a stored token. */
const SLICE_SECONDS = 0.05;
const SLICES_BETWEEN_CALLS = 20;

/**
 * Counts the grants of replicas that each need a token once a second, at random within
 * it. The clock is a fake one, the issuer is asked for real.
 */
export async function countReplicaGrants(
  client: TokenCacheOptions,
  options: { replicas: number; seconds: number; store?: TokenStore },
): Promise<number> {
  const clock = FakeClock.create();
  const random = createSeededRandom(options.replicas);
  const transport = TrackedTransport.create();
  const clientAuthentication = createClientAuthentication({
    clientSecret: new Secret(client.clientSecret),
  });
  const managers = Array.from({ length: options.replicas }, () =>
    KeycloakTokenManager.create({
      tokenEndpoint: new URL(client.tokenEndpoint),
      clientId: client.clientId,
      clientAuthentication,
      transport,
      clock,
      random,
      store: options.store,
    }),
  );
  for (let second = 0; second < options.seconds; second++) {
    const turns = managers.map(() =>
      Math.floor(random() * SLICES_BETWEEN_CALLS),
    );
    for (let slice = 0; slice < SLICES_BETWEEN_CALLS; slice++) {
      const callers = managers.filter((_, index) => turns[index] === slice);
      if (callers.length > 0) {
        const calls = callers.map(manager => manager.getAccessToken());
        await transport.settle();
        await Promise.all(calls);
      }
      clock.advanceSeconds(SLICE_SECONDS);
    }
  }
  for (const manager of managers) manager.close();
  return transport.count;
}
