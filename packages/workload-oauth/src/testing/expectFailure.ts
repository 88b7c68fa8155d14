import { inspect } from 'node:util';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { FaultScene } from './FaultScene';

/** Expects that no token can be had, and that the error shows nothing secret. */
export async function expectFailure(
  scene: FaultScene,
): Promise<WorkloadOAuthError> {
  const outcome: unknown = await scene.manager.getAccessToken().then(
    () => 'a token',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(WorkloadOAuthError);
  const error = outcome as WorkloadOAuthError;
  const shown = [
    inspect(error, { depth: 20, showHidden: true }),
    JSON.stringify(error),
    String(error.stack),
  ].join();
  const { clientSecret, token } = FaultScene;
  const basic = Buffer.from(`portal:${clientSecret}`).toString('base64');
  for (const secret of [clientSecret, token, basic]) {
    expect(shown).not.toContain(secret);
  }
  return error;
}
