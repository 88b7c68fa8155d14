import type { FaultScene } from './FaultScene';

/** Expects that the issuer is asked once, and that what it gives is kept. */
export async function expectRecovery(scene: FaultScene): Promise<void> {
  const before = scene.posts;
  const token = await scene.token();
  expect(await scene.token()).toBe(token);
  expect(scene.posts).toBe(before + 1);
}
