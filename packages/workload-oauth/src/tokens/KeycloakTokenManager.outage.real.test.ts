import { setTimeout as sleep } from 'node:timers/promises';
import {
  describeReal,
  portalRealm,
  type RunningKeycloak,
  startKeycloak,
} from 'boost-testkit';
import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { Secret } from '../secrets/Secret';
import { LoadedManager } from '../testing/LoadedManager';

const CLIENT_SECRET = 'outlasts-an-outage';
const CALLS_A_SECOND = 50;

/** From the stop to readiness, by the managers' clocks, however slowly this machine starts a JVM. */
const AWAY_SECONDS = 45;
const STARTED_AGAIN_AFTER_SECONDS = 41;

/** No wait for an issuer that is away lasts longer. */
const LONGEST_STEP_SECONDS = 30;

/** With chance at one half, the refresh of a token of 300 seconds is due at this age. */
const REFRESH_AT_SECONDS = 168;

/** How long tokens live, by realm. */
const LIFETIMES_SECONDS: Record<string, number> = { boost: 300, short: 20 };

/** How old tokens are when Keycloak goes away, in seconds. */
const AGES_THAT_OUTLAST = [10, 150, 200, 230, 250];
const AGE_THAT_DOES_NOT = 280;
const AGES_OF_SHORT_TOKENS = [0, 10];

interface Loaded {
  readonly age: number;
  readonly lifetimeSeconds: number;
  readonly manager: LoadedManager;
}

describeReal('keycloak', 'KeycloakTokenManager while Keycloak is away', () => {
  let keycloak: RunningKeycloak;
  let outlasting: Loaded[];
  let expiring: Loaded[];
  let everyone: Loaded[] = [];

  const createManagers = (realm: string, ages: number[]): Promise<Loaded[]> =>
    Promise.all(
      ages.map(async age => ({
        age,
        lifetimeSeconds: LIFETIMES_SECONDS[realm],
        manager: await LoadedManager.create({
          tokenEndpoint: `${keycloak.url}/realms/${realm}/protocol/openid-connect/token`,
          clientId: 'boost-portal',
          clientAuthentication: clientSecretBasic(new Secret(CLIENT_SECRET)),
        }),
      })),
    );

  async function callSteadily(until: AbortSignal): Promise<void> {
    const beganMs = performance.now();
    for (let round = 0; !until.aborted;) {
      const due = ((performance.now() - beganMs) / 1000) * CALLS_A_SECOND;
      for (; round < due; round++) {
        for (const { manager } of everyone) manager.call();
      }
      await sleep(10);
    }
  }

  async function sendAway(): Promise<void> {
    const beganMs = performance.now();
    const after = (seconds: number) =>
      sleep(Math.max(0, beganMs + seconds * 1000 - performance.now()));
    await keycloak.pause();
    // Before, a token that old would have been replaced.
    for (const { age, manager } of everyone) {
      if (age >= REFRESH_AT_SECONDS) manager.clock.skipSeconds(age);
    }
    await after(STARTED_AGAIN_AFTER_SECONDS);
    await Promise.all([
      keycloak.resume(),
      after(AWAY_SECONDS).then(() => {
        for (const { manager } of everyone) manager.clock.hold();
      }),
    ]);
  }

  beforeAll(async () => {
    const realms = Object.entries(LIFETIMES_SECONDS).map(
      ([realm, accessTokenLifespanSeconds]) => ({
        ...portalRealm({
          clientSecret: CLIENT_SECRET,
          accessTokenLifespanSeconds,
        }),
        realm,
      }),
    );
    keycloak = await startKeycloak({ realms });
    outlasting = await createManagers('boost', AGES_THAT_OUTLAST);
    expiring = [
      ...(await createManagers('boost', [AGE_THAT_DOES_NOT])),
      ...(await createManagers('short', AGES_OF_SHORT_TOKENS)),
    ];
    everyone = [...outlasting, ...expiring];
    for (const { age, manager } of everyone) {
      if (age < REFRESH_AT_SECONDS) manager.clock.skipSeconds(age);
    }

    const over = new AbortController();
    const load = callSteadily(over.signal);
    await sendAway().finally(() => over.abort());
    await load;
    for (const { manager } of everyone) await manager.settle();
  }, 240_000);

  afterAll(async () => {
    for (const { manager } of everyone) manager.close();
    await keycloak?.stop();
  }, 60_000);

  it('fails no call at any age of a 300 s token while Keycloak is away for 45 s', () => {
    for (const { age, manager } of outlasting) {
      const { failures, calls } = manager;
      expect({ age, failures }).toEqual({ age, failures: [] });
      expect(calls).toBeGreaterThan(AWAY_SECONDS * CALLS_A_SECOND * 0.9);
    }
  });

  it('fails no call while its token lives, however long Keycloak is away', () => {
    for (const { age, manager } of expiring) {
      const { failures, failuresWhileAlive } = manager;
      expect({ age, failuresWhileAlive }).toEqual({
        age,
        failuresWhileAlive: 0,
      });
      // Otherwise no token would have expired, and nothing would have been shown.
      expect(failures).not.toHaveLength(0);
    }
  });

  it('asks a Keycloak that is away a few times, however many calls there are', () => {
    for (const { manager } of everyone) {
      expect(manager.posts).toBeLessThan(15);
    }
  });

  it('recovers within one back-off step of the return of Keycloak', async () => {
    for (const { manager, lifetimeSeconds } of everyone) {
      manager.clock.skipSeconds(LONGEST_STEP_SECONDS);
      let secondsLeft = 0;
      // The first call may still get the old token and cause the refresh.
      for (
        let call = 0;
        call < 500 && secondsLeft < lifetimeSeconds / 2;
        call++
      ) {
        const { expiresAtMs } = await manager.getAccessToken();
        secondsLeft = (expiresAtMs - manager.clock.wallMs()) / 1000;
        await sleep(10);
      }
      expect(secondsLeft).toBeGreaterThan(lifetimeSeconds / 2);
    }
  });
});
