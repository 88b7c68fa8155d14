import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PortalPlace } from '../../portal/PortalProcess';
import { CONNECTIONS } from './CONNECTIONS';
import { STATIC_TOKEN } from './STATIC_TOKEN';

/** Where each peer of the portal finds the upstream. */
export interface UpstreamUrls {
  readonly boost: string;
  readonly proxyBackend: string;
  readonly httpProxy: string;
}

/**
 * Writes what a portal needs, as in production.
 *
 * @returns the path of the configuration
 */
export async function writeSettings(
  { folder, port }: PortalPlace,
  upstreams: UpstreamUrls,
): Promise<string> {
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    app: { title: 'Bench', baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: { environment: 'production', providers: {} },
    permission: {
      enabled: true,
      rbac: { pluginsWithPermission: ['boost'] },
    },
    proxy: {
      endpoints: {
        '/kagenti': {
          target: `${upstreams.proxyBackend}/api/v1`,
          headers: { Authorization: `Bearer ${STATIC_TOKEN}` },
          credentials: 'dangerously-allow-unauthenticated',
        },
      },
    },
    bench: { httpProxyUrl: upstreams.httpProxy },
    boost: {
      kagenti: {
        baseUrl: upstreams.boost,
        auth: {
          tokenEndpoint: `${upstreams.boost}/token`,
          clientId: 'boost-portal',
          clientSecret: 'stands-for-a-secret',
        },
        connections: { maximum: CONNECTIONS },
        // Counted for each request, and never reached.
        limits: { requestsPerMinute: 10_000_000, streamsPerUser: 1_000 },
      },
    },
  };
  const path = join(folder, 'app-config.json');
  await writeFile(path, JSON.stringify(settings, undefined, 2));
  return path;
}
