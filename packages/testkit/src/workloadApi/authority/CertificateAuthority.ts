import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate with its key. */
export interface IssuedCertificate {
  readonly certificate: X509Certificate;
  /** The private key, PEM. */
  readonly keyPem: string;
}

const ECDSA = { keyType: 'ec', algorithm: 'sha256' } as const;

/** The authority of one trust domain for X.509-SVIDs, as SPIRE's is: P-256, a day long. */
export class CertificateAuthority {
  static #count = 0;
  readonly #trustDomain: string;
  readonly #own: IssuedCertificate;

  private constructor(trustDomain: string, own: IssuedCertificate) {
    this.#trustDomain = trustDomain;
    this.#own = own;
  }

  static async create(trustDomain: string): Promise<CertificateAuthority> {
    const now = Date.now();
    const { cert, private: keyPem } = await generate(
      [
        { name: 'countryName', value: 'US' },
        { name: 'organizationName', value: 'SPIFFE' },
        // The library writes no key identifiers, so the name has to tell
        // authorities apart.
        {
          name: 'commonName',
          value: `${trustDomain} ${CertificateAuthority.#count++}`,
        },
      ],
      {
        ...ECDSA,
        notBeforeDate: new Date(now - 10_000),
        notAfterDate: new Date(now + 24 * 3_600_000),
        extensions: [
          { name: 'basicConstraints', cA: true, critical: true },
          {
            name: 'keyUsage',
            keyCertSign: true,
            cRLSign: true,
            critical: true,
          },
          {
            name: 'subjectAltName',
            altNames: [{ type: 6, value: `spiffe://${trustDomain}` }],
          },
        ],
      },
    );
    const certificate = new X509Certificate(cert);
    return new CertificateAuthority(trustDomain, { certificate, keyPem });
  }

  get certificate(): X509Certificate {
    return this.#own.certificate;
  }

  /**
   * Issues an X.509-SVID with the subject that SPIRE gives every workload.
   *
   * @param path - of the SPIFFE ID, or a whole URI
   * @param ttlSeconds - how long it lives
   */
  async issue(path: string, ttlSeconds: number): Promise<IssuedCertificate> {
    const now = Date.now();
    const uri = path.startsWith('/')
      ? `spiffe://${this.#trustDomain}${path}`
      : path;
    const { cert, private: keyPem } = await generate(
      [
        { name: 'countryName', value: 'US' },
        { name: 'organizationName', value: 'SPIRE' },
      ],
      {
        ...ECDSA,
        ca: { key: this.#own.keyPem, cert: this.#own.certificate.toString() },
        notBeforeDate: new Date(now - 10_000),
        notAfterDate: new Date(now + ttlSeconds * 1000),
        extensions: [
          { name: 'keyUsage', digitalSignature: true, critical: true },
          { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
          { name: 'basicConstraints', cA: false, critical: true },
          { name: 'subjectAltName', altNames: [{ type: 6, value: uri }] },
        ],
      },
    );
    return { certificate: new X509Certificate(cert), keyPem };
  }
}
