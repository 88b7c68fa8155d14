import type { KagentiTlsConfig } from '../config/KagentiTlsConfig';
import type { KagentiTlsOptions } from './KagentiTlsOptions';
import { TlsFiles } from './TlsFiles';

/**
 * What lies in the files of `boost.kagenti.tls` now, for a connection that is not made by
 * the Kagenti client, such as a WebSocket (requirement 003.13). The private key is among
 * it as plain text: give it to the connection and to nothing else.
 *
 * @param tls - The files; when absent, the system's trust applies and nothing is shown
 * @throws KagentiError with `KAGENTI_UNREACHABLE` that names the file
 *
 * @public
 */
export async function readKagentiTls(
  tls: KagentiTlsConfig | undefined,
): Promise<KagentiTlsOptions> {
  const rejectUnauthorized = true;
  if (!tls) return { rejectUnauthorized };
  const { ca, certificate } = await TlsFiles.create(tls).read();
  return {
    ca,
    cert: certificate?.certificatesPem,
    key: certificate?.privateKeyPem.reveal(),
    rejectUnauthorized,
  };
}
