import { expectFailure } from './expectFailure';
import type { FaultScene } from './FaultScene';

/**
 * Expects that a failure is told from memory, without a request, for so long. Ends at
 * the moment when the issuer may be asked again.
 */
export async function expectRefusedFor(
  scene: FaultScene,
  seconds: number,
  code: string,
): Promise<void> {
  const before = scene.posts;
  expect(await expectFailure(scene)).toMatchObject({
    code,
    retryAfterSeconds: Math.ceil(seconds),
  });
  scene.clock.advanceSeconds(seconds - 0.001);
  expect(await expectFailure(scene)).toMatchObject({
    code,
    retryAfterSeconds: 1,
  });
  expect(scene.posts).toBe(before);
  scene.clock.advanceSeconds(0.001);
}
