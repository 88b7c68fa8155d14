import { FaultScene } from './FaultScene';

/**
 * Starts a scene before the tests of a `describe` block, and ends it after.
 *
 * @param assign - Takes the scene
 * @param kagenti - More below `boost.kagenti`
 */
export function useFaultScene(
  assign: (scene: FaultScene) => void,
  kagenti?: Parameters<typeof FaultScene.start>[0],
): void {
  let scene: FaultScene;

  beforeAll(async () => {
    scene = await FaultScene.start(kagenti);
    assign(scene);
  });

  afterAll(() => scene.stop());
}
