import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { findSmugglingFault } from './findSmugglingFault';
import { fuzzRuns } from './fuzzRuns';
import { FuzzScene } from './FuzzScene';
import type { Arrival } from './RecordingKagenti';
import { type SmugglingCase, smugglingArbitrary } from './smugglingArbitrary';
import { smugglingTechniques } from './smugglingTechniques';
import { HIDDEN_PATH, writeSmuggled } from './writeSmuggled';

// The test's own authentication takes whoever shows nothing for this user.
const NOBODY = mockCredentials.user().principal.userEntityRef;

// Far more than a case takes: a busy machine is no failure.
jest.setTimeout(60_000 + 50 * fuzzRuns());

describe('requests that hide behind others', () => {
  let scene: FuzzScene;
  beforeAll(async () => {
    scene = await FuzzScene.start();
  });
  afterAll(() => scene.stop());

  async function faultOf(smuggled: SmugglingCase) {
    const outer = scene.newCaller();
    const hidden = scene.newCaller();
    const bytes = writeSmuggled(smuggled, { outer, hidden });
    const cut = Math.floor((bytes.length * smuggled.cut) / 1000);
    const connection = scene.connect();
    connection.write(bytes.slice(0, cut));
    connection.write(bytes.slice(cut));
    const { fate } = smugglingTechniques[smuggled.technique];
    const answer = await connection.nextAnswer(smuggled.method);
    // Of these the end is waited for until the test is over. The others can be judged
    // when a later request has been dealt with.
    if (fate === 'refused' || fate === 'broken') await connection.closed();
    else await scene.settle();
    await connection.destroy();
    const arrivals = scene.takeArrivals();
    const isHidden = ({ url }: Arrival) => url.endsWith(HIDDEN_PATH);
    const maker = smuggled.credentials === 'none' ? NOBODY : hidden.ref;
    return arrivals.some(each => isHidden(each) && each.user !== maker)
      ? 'the hidden one arrived for somebody else'
      : findSmugglingFault(smuggled, {
          status: answer?.status,
          outer: arrivals.filter(({ user }) => user === outer.ref),
          hidden: arrivals.filter(({ user }) => user === maker),
        });
  }

  it('refuses what is ambiguous, and takes nothing in a body for a request', async () => {
    await fc.assert(
      fc.asyncProperty(smugglingArbitrary, async smuggled => {
        expect(await faultOf(smuggled)).toBeUndefined();
      }),
      { numRuns: fuzzRuns() },
    );
  });
});
