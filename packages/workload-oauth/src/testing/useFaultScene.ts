import type { Issuer } from 'boost-testkit';
import { FaultScene } from './FaultScene';

/**
 * Gives each test of a `describe` block a scene of its own at one shared issuer.
 *
 * @param assign - Takes the scene before each test
 */
export function useFaultScene(assign: (scene: FaultScene) => void): void {
  let issuer: Issuer;
  let scene: FaultScene;

  beforeAll(async () => {
    issuer = await FaultScene.startIssuer();
  });

  beforeEach(() => {
    scene = FaultScene.create(issuer);
    assign(scene);
  });

  afterEach(() => scene.end());

  afterAll(() => issuer.stop());
}
