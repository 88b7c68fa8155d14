import { writeFile } from 'node:fs/promises';
import { freePort } from '../../net/freePort';
import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import { TestAuthority } from '../certificates/TestAuthority';
import type { SpireServerSettings } from './formatServerConfig';
import type { SpireFolder } from './SpireFolder';
import type { SpireOptions } from './SpireOptions';

/** How long JWT-SVIDs live when nobody says anything: SPIRE's own default. */
const JWT_SVID_TTL_SECONDS = 300;

/** Decides over what the options leave open, and writes the certificates that the server reads. */
export async function writeServerSettings(
  folder: SpireFolder,
  options: SpireOptions,
): Promise<SpireServerSettings> {
  async function write(name: string, { certificate, key }: CertificateWithKey) {
    const files = {
      certificate: folder.file(`${name}.pem`),
      key: folder.file(`${name}.key`),
    };
    await writeFile(files.certificate, certificate, { mode: 0o600 });
    await writeFile(files.key, key, { mode: 0o600 });
    return files;
  }
  return {
    folder,
    trustDomain: options.trustDomain ?? 'example.org',
    port: await freePort(),
    jwtSvidTtlSeconds: options.jwtSvidTtlSeconds ?? JWT_SVID_TTL_SECONDS,
    keyManager: options.keyManager ?? 'memory',
    hasUniqueIdSubject: options.uniqueIdSubject ?? false,
    upstream: options.upstreamAuthority
      ? await write('root', (await TestAuthority.create()).own)
      : undefined,
    bundle: options.bundleEndpoint && {
      port: await freePort(),
      ...(await write('bundle', options.bundleEndpoint)),
    },
  };
}
