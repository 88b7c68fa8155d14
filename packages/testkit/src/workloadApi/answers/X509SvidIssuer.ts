import { createPrivateKey } from 'node:crypto';
import type { IssuedCertificate } from '../authority/CertificateAuthority';
import type { TrustDomainAuthority } from '../authority/TrustDomainAuthority';

/** The current X.509-SVID of each identity. */
export class X509SvidIssuer {
  readonly #authority: TrustDomainAuthority;
  readonly #ttlSeconds: number;
  readonly #current = new Map<string, Promise<IssuedCertificate>>();

  private constructor(authority: TrustDomainAuthority, ttlSeconds: number) {
    this.#authority = authority;
    this.#ttlSeconds = ttlSeconds;
  }

  static create(
    authority: TrustDomainAuthority,
    ttlSeconds: number,
  ): X509SvidIssuer {
    return new X509SvidIssuer(authority, ttlSeconds);
  }

  async issue(path: string): Promise<{ chain: Buffer; key: Buffer }> {
    let issued = this.#current.get(path);
    if (!issued) {
      issued = this.#authority.certificates.issue(path, this.#ttlSeconds);
      this.#current.set(path, issued);
    }
    const { certificate, keyPem } = await issued;
    const key = createPrivateKey(keyPem);
    return {
      chain: certificate.raw,
      key: key.export({ format: 'der', type: 'pkcs8' }),
    };
  }

  /** The next ones are new. */
  forget(): void {
    this.#current.clear();
  }
}
