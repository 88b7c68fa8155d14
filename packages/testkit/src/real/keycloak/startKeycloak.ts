import { rm } from 'node:fs/promises';
import { createKeycloakHome } from './createKeycloakHome';
import { findKeycloak } from './findKeycloak';
import { freePort } from '../../net/freePort';
import type { RunningKeycloak } from './RunningKeycloak';
import type { RunningKeycloakWithTls } from './RunningKeycloakWithTls';
import type { KeycloakOptions } from './KeycloakOptions';
import { KeycloakProcess } from './KeycloakProcess';
import { KeycloakTls } from './KeycloakTls';
import type { KeycloakTlsOptions } from './KeycloakTlsOptions';
import { realmName } from './realmName';
import { requestAdminToken } from './requestAdminToken';
import { waitForRealms } from './waitForRealms';

// Without TLS, the issuer follows the address that a request was sent to.
const PLAIN = ['--hostname-strict=false'];

/**
 * Starts the Keycloak that `npm run real:install` brought, with data of its
 * own, and waits until every realm answers. Several can run at once.
 *
 * @param options - the realms it has, and whether it speaks TLS
 * @throws Error when none is installed, or when it has not come up after two
 * minutes; the error shows the end of its log, which is then kept
 *
 * @public
 */
export async function startKeycloak(
  options: KeycloakOptions & { readonly tls: true | KeycloakTlsOptions },
): Promise<RunningKeycloakWithTls>;
/** @public */
export async function startKeycloak(
  options: KeycloakOptions,
): Promise<RunningKeycloak>;
export async function startKeycloak(
  options: KeycloakOptions,
): Promise<RunningKeycloak | RunningKeycloakWithTls> {
  const installation = findKeycloak();
  if (!installation) {
    throw new Error('Keycloak is not installed. Run: npm run real:install');
  }
  const names = ['master', ...options.realms.map(realmName)];
  const home = await createKeycloakHome(installation, options.realms);
  const port = await freePort();
  const managementPort = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { tls: tlsOptions } = options;
  const tls =
    tlsOptions &&
    (await KeycloakTls.create(home, tlsOptions === true ? {} : tlsOptions));
  const settings = tls ? tls.settings : PLAIN;

  async function startServer(): Promise<KeycloakProcess> {
    const started = KeycloakProcess.start({
      home,
      port,
      managementPort,
      settings,
    });
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
    ...(tls && {
      httpsUrl: tls.url,
      caPem: tls.authority.certificate,
      authority: tls.authority,
    }),
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
