import { startDevelopmentBackend } from '../../testing/startDevelopmentBackend';
import { signInRoles } from './signInRoles';
import type { WallsPortal } from './WallsPortal';
import type { WallsPortalOptions } from './WallsScene';

/** The development portal with its own policy files. */
export async function startRbacPortal(
  options: WallsPortalOptions,
): Promise<WallsPortal> {
  const { url, process } = await startDevelopmentBackend(
    {
      boost_kagenti_baseUrl: options.kagentiUrl,
      boost_kagenti_auth_tokenEndpoint: options.tokenEndpoint,
    },
    options.clientSecret,
  );
  const stop = async () => {
    await process.stop();
  };
  try {
    await process.answers(`${url}/.backstage/health/v1/readiness`);
    return { url, tokens: await signInRoles(url, false), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
