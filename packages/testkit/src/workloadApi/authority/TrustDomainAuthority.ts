import { CertificateAuthority } from './CertificateAuthority';
import { JwtAuthority } from './JwtAuthority';

/** Both authorities of one trust domain; old ones stay in the bundles after a rotation. */
export class TrustDomainAuthority {
  readonly trustDomain: string;
  readonly #certificateAuthorities: CertificateAuthority[] = [];
  readonly #jwtAuthorities: JwtAuthority[] = [];

  private constructor(trustDomain: string) {
    this.trustDomain = trustDomain;
  }

  static async create(trustDomain: string): Promise<TrustDomainAuthority> {
    const authority = new TrustDomainAuthority(trustDomain);
    await authority.rotate();
    return authority;
  }

  /** The trust domain's SPIFFE ID. */
  get id(): string {
    return `spiffe://${this.trustDomain}`;
  }

  /** Who signs certificates now. */
  get certificates(): CertificateAuthority {
    return this.#certificateAuthorities.at(-1)!;
  }

  /** Who signs JWT-SVIDs now. */
  get jwts(): JwtAuthority {
    return this.#jwtAuthorities.at(-1)!;
  }

  /** The X.509 bundle: DER certificates, one after the other. */
  get x509Bundle(): Buffer {
    return Buffer.concat(
      this.#certificateAuthorities.map(({ certificate }) => certificate.raw),
    );
  }

  /** The JWT bundle: a key set as JSON. */
  get jwtBundle(): string {
    return JSON.stringify({ keys: this.#jwtAuthorities.map(({ jwk }) => jwk) });
  }

  /** New keys sign from now on. */
  async rotate(): Promise<void> {
    this.#certificateAuthorities.push(
      await CertificateAuthority.create(this.trustDomain),
    );
    this.#jwtAuthorities.push(JwtAuthority.create());
  }

  /** The keys that no longer sign leave the bundles. */
  forgetOldKeys(): void {
    this.#certificateAuthorities.splice(
      0,
      this.#certificateAuthorities.length - 1,
    );
    this.#jwtAuthorities.splice(0, this.#jwtAuthorities.length - 1);
  }
}
