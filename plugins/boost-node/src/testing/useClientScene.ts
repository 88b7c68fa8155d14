import { ClientScene } from './ClientScene';

/**
 * Gives each test of a `describe` block a scene of its own.
 *
 * @param assign - Takes the scene before each test
 */
export function useClientScene(assign: (scene: ClientScene) => void): void {
  let scene: ClientScene;

  beforeEach(async () => {
    scene = await ClientScene.start();
    assign(scene);
  });

  afterEach(() => scene.stop());
}
