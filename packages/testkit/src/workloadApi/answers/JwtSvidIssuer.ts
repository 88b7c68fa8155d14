import type { TrustDomainAuthority } from '../authority/TrustDomainAuthority';

interface Kept {
  readonly token: string;
  readonly halfLifeSeconds: number;
}

/** Issues JWT-SVIDs as SPIRE's agent does: the same one again until half of its life. */
export class JwtSvidIssuer {
  readonly #authority: TrustDomainAuthority;
  readonly #ttlSeconds: number;
  readonly #wallMs: () => number;
  readonly #kept = new Map<string, Kept>();

  private constructor(
    authority: TrustDomainAuthority,
    ttlSeconds: number,
    wallMs: () => number,
  ) {
    this.#authority = authority;
    this.#ttlSeconds = ttlSeconds;
    this.#wallMs = wallMs;
  }

  static create(
    authority: TrustDomainAuthority,
    ttlSeconds: number,
    wallMs: () => number,
  ): JwtSvidIssuer {
    return new JwtSvidIssuer(authority, ttlSeconds, wallMs);
  }

  async issue(subject: string, audience: readonly string[]): Promise<string> {
    const key = JSON.stringify([subject, ...[...audience].sort()]);
    const nowSeconds = Math.floor(this.#wallMs() / 1000);
    const kept = this.#kept.get(key);
    if (kept && nowSeconds < kept.halfLifeSeconds) return kept.token;
    const token = await this.#authority.jwts.sign({
      subject,
      audience,
      issuedAtSeconds: nowSeconds,
      expiresAtSeconds: nowSeconds + this.#ttlSeconds,
    });
    this.#kept.set(key, {
      token,
      halfLifeSeconds: nowSeconds + this.#ttlSeconds / 2,
    });
    return token;
  }

  /** What was issued is not given out again. */
  forget(): void {
    this.#kept.clear();
  }
}
