import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { freePort } from 'boost-testkit';
import { PortalProcess } from './PortalProcess';

/** A running backend of the development portal. */
export interface DevelopmentBackend {
  readonly url: string;
  readonly process: PortalProcess;
}

/**
 * Starts the development portal's backend with its own app-config.yaml on a free
 * port. It runs without the watcher of `npm start`, which would outlive a backend
 * that refuses to start.
 *
 * @param settings - Configuration keys to override, such as
 * `boost_kagenti_baseUrl`, in the form of Backstage's APP_CONFIG_ variables
 * @param clientSecret - The secret of the portal's client
 */
export async function startDevelopmentBackend(
  settings: Readonly<Record<string, string>>,
  clientSecret: string,
): Promise<DevelopmentBackend> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const overrides = {
    backend_baseUrl: url,
    backend_listen_port: String(port),
    ...settings,
  };
  const backend = PortalProcess.start(
    process.execPath,
    ['--import', 'tsx', 'src/index.ts'],
    {
      cwd: resolvePackagePath('backend'),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        BOOST_KAGENTI_CLIENT_SECRET: clientSecret,
        ...Object.fromEntries(
          Object.entries(overrides).map(([key, value]) => [
            `APP_CONFIG_${key}`,
            value,
          ]),
        ),
      },
    },
  );
  return { url, process: backend };
}
