import { buildConnector } from 'undici';
import { SocketReader } from '../connections/SocketReader';
import { ReloadingConnector } from './ReloadingConnector';
import type { KagentiTlsConfig } from '../config/KagentiTlsConfig';

/** What connections to Kagenti depend on. */
export interface KagentiConnectorOptions {
  /** Absent: the system's trust, and nothing to show. */
  readonly tls?: KagentiTlsConfig;
  /** How long a connection may take. */
  readonly connectTimeoutSeconds: number;
}

/**
 * What makes the connections to Kagenti. Its certificate is always checked, also under
 * `NODE_TLS_REJECT_UNAUTHORIZED=0`.
 *
 * @param options - Trust, identity and time
 */
export function createKagentiConnector(
  options: KagentiConnectorOptions,
): buildConnector.connector {
  const { tls, connectTimeoutSeconds } = options;
  if (tls) {
    return ReloadingConnector.create({ tls, connectTimeoutSeconds }).connect;
  }
  return buildConnector({
    timeout: connectTimeoutSeconds * 1000,
    rejectUnauthorized: true,
    onread: SocketReader.onread,
  });
}
