import { Agent } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { KagentiStandIn } from 'boost-testkit';
import fc from 'fast-check';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const PATH = '/kagenti/agents/team1/weather';
const CALLS_PER_RUN = 100;
const RUNS = 10;

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('users through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let turnsToWait: () => number;

  usePortal(started => ({ kagenti, portal } = started), {
    // Authorization takes a different time for each call, so that calls overtake
    // each other between the one step that knows the user and the one that tells.
    allows: async () => {
      for (let turns = turnsToWait(); turns > 0; turns -= 1) {
        await new Promise(resolve => setImmediate(resolve));
      }
      return true;
    },
  });
  beforeEach(() => {
    turnsToWait = () => 0;
  });
  it("tells Kagenti the user's entity ref and drops an incoming one", async () => {
    await callPortal(portal, {
      path: PATH,
      headers: { 'x-backstage-user': 'user:default/mallory' },
    });
    expect(kagenti.requests.at(-1)?.headers['x-backstage-user']).toBe(
      'user:default/alice',
    );
  });

  it('never swaps the users of a thousand interleaved calls', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: CALLS_PER_RUN });
    const before = kagenti.requests.length;
    const expected = new Map<string, string>();
    const call = fc.record({
      user: fc.constantFrom('user:default/alice', 'user:default/bob'),
      turns: fc.nat({ max: 20 }),
    });
    const calls = fc.array(call, {
      minLength: CALLS_PER_RUN,
      maxLength: CALLS_PER_RUN,
    });
    await fc.assert(
      fc.asyncProperty(calls, async batch => {
        const waits = batch.map(({ turns }) => turns);
        turnsToWait = () => waits.pop() ?? 0;
        await Promise.all(
          batch.map(async ({ user }) => {
            const id = `call-${expected.size}`;
            expected.set(id, user);
            const { status } = await callPortal(portal, {
              path: PATH,
              authorization: mockCredentials.user.header(user),
              headers: { 'x-request-id': id },
              agent,
            });
            expect(status).toBe(200);
          }),
        );
      }),
      // A failing run is not worth repeating in smaller: the race would be gone.
      { numRuns: RUNS, endOnFailure: true },
    );
    agent.destroy();
    const received = kagenti.requests.slice(before);
    expect(received).toHaveLength(RUNS * CALLS_PER_RUN);
    const users = received.map(({ headers }) => [
      headers['x-request-id'],
      headers['x-backstage-user'],
    ]);
    expect(new Map(users as [string, string][])).toEqual(expected);
    expect(new Set(expected.values()).size).toBe(2);
  });
});
