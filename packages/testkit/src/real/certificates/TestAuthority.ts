import { generate } from 'selfsigned';
import type { CertificateWithKey } from './CertificateWithKey';
import type { ClientCertificateOptions } from './ClientCertificateOptions';

const DAY_SECONDS = 86_400;
// Clocks of programs on one machine differ by nothing, but some round to whole seconds.
const BACKDATED_SECONDS = 60;
const ECDSA = { keyType: 'ec', algorithm: 'sha256' } as const;

/**
 * A certificate authority that lives as long as a test: real servers get their
 * certificates from it, and clients theirs.
 *
 * @public
 */
export class TestAuthority {
  static #count = 0;
  readonly #own: CertificateWithKey;

  private constructor(own: CertificateWithKey) {
    this.#own = own;
  }

  /** Makes one with a P-256 key that is good for a day. */
  static async create(): Promise<TestAuthority> {
    // The certificates carry no key identifiers, so the name has to tell authorities apart.
    const commonName = `test authority ${process.pid}-${TestAuthority.#count++}`;
    const { cert, private: key } = await generate(
      [{ name: 'commonName', value: commonName }],
      {
        ...ECDSA,
        ...validFor(DAY_SECONDS),
        extensions: [
          { name: 'basicConstraints', cA: true, critical: true },
          {
            name: 'keyUsage',
            keyCertSign: true,
            cRLSign: true,
            critical: true,
          },
        ],
      },
    );
    return new TestAuthority({ certificate: cert, key });
  }

  /** The certificate that whoever trusts this authority has to know, PEM. */
  get certificate(): string {
    return this.#own.certificate;
  }

  /** The certificate with the key that signs, for a program that is an authority itself. */
  get own(): CertificateWithKey {
    return this.#own;
  }

  /** Issues a certificate for a server at 127.0.0.1 and localhost. */
  async issueServer(): Promise<CertificateWithKey> {
    return this.#issue(
      [{ name: 'commonName', value: 'localhost' }],
      { serverAuth: true },
      DAY_SECONDS,
      [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
      ],
    );
  }

  /**
   * Issues a certificate for a client. Its subject as Keycloak writes it is
   * `CN=…,O=…`: the last part first.
   *
   * @param options - whom it is for
   */
  async issueClient(
    options: ClientCertificateOptions,
  ): Promise<CertificateWithKey> {
    const { commonName, organization, lifetimeSeconds } = options;
    return this.#issue(
      [
        ...(organization
          ? [{ name: 'organizationName', value: organization }]
          : []),
        { name: 'commonName', value: commonName },
      ],
      { clientAuth: true },
      lifetimeSeconds ?? DAY_SECONDS,
      [],
    );
  }

  async #issue(
    subject: { name: string; value: string }[],
    usage: { serverAuth?: boolean; clientAuth?: boolean },
    lifetimeSeconds: number,
    altNames: { type: 2 | 7; value?: string; ip?: string }[],
  ): Promise<CertificateWithKey> {
    const { cert, private: key } = await generate(subject, {
      ...ECDSA,
      ...validFor(lifetimeSeconds),
      ca: { key: this.#own.key, cert: this.#own.certificate },
      extensions: [
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', ...usage },
        ...(altNames.length > 0
          ? [{ name: 'subjectAltName' as const, altNames }]
          : []),
      ],
    });
    return { certificate: cert, key };
  }
}

function validFor(lifetimeSeconds: number) {
  const now = Date.now();
  return {
    notBeforeDate: new Date(now - BACKDATED_SECONDS * 1000),
    notAfterDate: new Date(now + lifetimeSeconds * 1000),
  };
}
