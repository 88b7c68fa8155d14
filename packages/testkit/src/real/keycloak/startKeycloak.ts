import { rm } from 'node:fs/promises';
import { createKeycloakHome } from './createKeycloakHome';
import { findKeycloak } from './findKeycloak';
import { freePort } from '../../net/freePort';
import type { RunningKeycloak } from './RunningKeycloak';
import type { KeycloakOptions } from './KeycloakOptions';
import { KeycloakProcess } from './KeycloakProcess';
import { realmName } from './realmName';
import { requestAdminToken } from './requestAdminToken';
import { waitForRealms } from './waitForRealms';

/**
 * Starts the Keycloak that `npm run real:install` brought, with data of its
 * own, and waits until every realm answers. Several can run at once.
 *
 * @param options - the realms it has
 * @throws Error when none is installed, or when it has not come up after two
 * minutes; the error shows the end of its log, which is then kept
 *
 * @public
 */
export async function startKeycloak(
  options: KeycloakOptions,
): Promise<RunningKeycloak> {
  const installation = findKeycloak();
  if (!installation) {
    throw new Error('Keycloak is not installed. Run: npm run real:install');
  }
  const names = ['master', ...options.realms.map(realmName)];
  const home = await createKeycloakHome(installation, options.realms);
  const port = await freePort();
  const managementPort = await freePort();
  const url = `http://127.0.0.1:${port}`;

  async function startServer(): Promise<KeycloakProcess> {
    const started = KeycloakProcess.start({ home, port, managementPort });
    try {
      await waitForRealms(started, url, names);
    } catch (error) {
      await started.stop();
      throw error;
    }
    return started;
  }

  let server = await startServer();
  return {
    url,
    adminToken: () => requestAdminToken(url, installation),
    pause: () => server.stop(),
    async resume() {
      if (!server.isRunning) server = await startServer();
    },
    async stop() {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
