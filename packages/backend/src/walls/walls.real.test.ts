import { startRbacPortal } from './scene/startRbacPortal';
import { WallsScene } from './scene/WallsScene';
import { walkWalls } from './walkWalls';

describe('the walls of the development portal', () => {
  let scene: WallsScene;

  beforeAll(async () => {
    scene = await WallsScene.create(startRbacPortal);
  }, 200_000);

  afterAll(() => scene?.stop(), 60_000);

  it('gives a developer of team1 exactly what the table says', async () => {
    const { calls, disagreements } = await walkWalls(call => scene.call(call));

    expect(disagreements).toEqual([]);
    expect(calls).toBeGreaterThan(400);
  }, 180_000);
});
