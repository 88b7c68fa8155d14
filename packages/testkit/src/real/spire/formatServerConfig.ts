import type { SpireFolder } from './SpireFolder';

/** What the server's configuration depends on. */
export interface SpireServerSettings {
  readonly folder: SpireFolder;
  readonly trustDomain: string;
  readonly port: number;
  readonly jwtSvidTtlSeconds: number;
  readonly keyManager: 'memory' | 'disk';
  readonly hasUniqueIdSubject: boolean;
  /** The files of the root that SPIRE takes its own certificate from. */
  readonly upstream?: { readonly certificate: string; readonly key: string };
  /** Where the bundle is published, and by which certificate. */
  readonly bundle?: {
    readonly port: number;
    readonly certificate: string;
    readonly key: string;
  };
}

// Five seconds by default: what an agent waits for to hear of an entry, and every test with it.
const RELOAD_INTERVAL = '500ms';

/** The server's configuration, in the JSON form of HCL. */
export function formatServerConfig(settings: SpireServerSettings): string {
  const { folder, bundle, upstream } = settings;
  return JSON.stringify({
    server: {
      bind_address: '127.0.0.1',
      bind_port: settings.port,
      socket_path: folder.serverSocket,
      trust_domain: settings.trustDomain,
      data_dir: folder.serverData,
      log_level: 'INFO',
      ca_ttl: '24h',
      ca_key_type: 'ec-p256',
      default_x509_svid_ttl: '1h',
      experimental: { cache_reload_interval: RELOAD_INTERVAL },
      default_jwt_svid_ttl: `${settings.jwtSvidTtlSeconds}s`,
      ...(bundle && { federation: { bundle_endpoint: publish(bundle) } }),
    },
    plugins: {
      DataStore: {
        sql: {
          plugin_data: {
            database_type: 'sqlite3',
            connection_string: folder.file('datastore.sqlite3'),
          },
        },
      },
      NodeAttestor: { join_token: { plugin_data: {} } },
      KeyManager: {
        [settings.keyManager]: {
          plugin_data:
            settings.keyManager === 'disk'
              ? { keys_path: folder.file('keys.json') }
              : {},
        },
      },
      ...(settings.hasUniqueIdSubject && {
        CredentialComposer: { uniqueid: { plugin_data: {} } },
      }),
      ...(upstream && {
        UpstreamAuthority: {
          disk: {
            plugin_data: {
              cert_file_path: upstream.certificate,
              key_file_path: upstream.key,
            },
          },
        },
      }),
    },
  });
}

function publish(bundle: NonNullable<SpireServerSettings['bundle']>): object {
  return {
    address: '127.0.0.1',
    port: bundle.port,
    profile: [
      {
        https_web: {
          serving_cert_file: {
            cert_file_path: bundle.certificate,
            key_file_path: bundle.key,
            // The default of the documentation; without it the server ends with: invalid duration "".
            file_sync_interval: '1h',
          },
        },
      },
    ],
  };
}
