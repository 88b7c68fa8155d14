import { bentRequests } from './calls/bentRequests';
import { findLeak } from './judging/findLeak';
import { WallsScene } from './scene/WallsScene';
import { startTablePolicyPortal } from './tablePolicy/startTablePolicyPortal';
import { createWallsCall } from './testing/createWallsCall';
import { walkWalls } from './walkWalls';

// Several hundred calls, each through the whole portal and a policy engine.
jest.setTimeout(90_000);

describe('the walls of a portal with a policy engine of another make', () => {
  let scene: WallsScene;

  beforeAll(async () => {
    scene = await WallsScene.create(startTablePolicyPortal);
  });

  afterAll(() => scene?.stop());

  it('gives the same answers under a second policy engine', async () => {
    const { calls, disagreements } = await walkWalls(call => scene.call(call));

    expect(disagreements).toEqual([]);
    expect(calls).toBeGreaterThan(400);
  });

  it.each(bentRequests)(
    'gives a developer nothing of another namespace by $method $target $body',
    async ({ status, ...request }) => {
      const call = createWallsCall(request);

      const { answer, received } = await scene.call(call);

      expect(answer.status).toBe(status);
      expect(findLeak(call, answer)).toBeUndefined();
      expect(received).toEqual([]);
    },
  );
});
