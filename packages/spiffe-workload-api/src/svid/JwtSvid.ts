import { inspect } from 'node:util';
import { SpiffeId } from '../identity/SpiffeId';

/** What a JwtSvid is made of. */
interface JwtSvidParts {
  readonly id: SpiffeId;
  readonly audience: readonly string[];
  readonly expiresAtMs: number;
  readonly issuedAtMs?: number;
  readonly keyId?: string;
  readonly hint?: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly token: string;
}

// Lets the parsers in this package call the constructor, and nobody else.
let construct: (parts: JwtSvidParts) => JwtSvid;

/**
 * A JWT-SVID: a token that proves a SPIFFE ID to one audience for a short time.
 * Whoever holds it is believed, so it shows in no log: only {@link JwtSvid.marshal}
 * gives it away.
 *
 * @public
 */
export class JwtSvid {
  static {
    construct = parts => new JwtSvid(parts);
  }

  /** Whose identity it is: the `sub` claim. */
  readonly id: SpiffeId;
  /** Whom it is meant for: the `aud` claim, at least one. */
  readonly audience: readonly string[];
  /** From when on it is refused, in milliseconds since the epoch: the `exp` claim. */
  readonly expiresAtMs: number;
  /** When it was issued, in milliseconds since the epoch: the `iat` claim. */
  readonly issuedAtMs?: number;
  /** Which key of the trust domain's JWT bundle has signed it: the `kid` of its header. */
  readonly keyId?: string;
  /** The operator's word on what the identity is for, when there are several. */
  readonly hint?: string;
  /** All claims, as they stand in the token. */
  readonly claims: Readonly<Record<string, unknown>>;
  // A private field is invisible to JSON, to spreading and to util.inspect.
  readonly #token: string;

  private constructor(parts: JwtSvidParts) {
    this.id = parts.id;
    this.audience = parts.audience;
    this.expiresAtMs = parts.expiresAtMs;
    this.issuedAtMs = parts.issuedAtMs;
    this.keyId = parts.keyId;
    this.hint = parts.hint;
    this.claims = parts.claims;
    this.#token = parts.token;
  }

  /** The token itself. Never pass it to a logger, an error or an answer. */
  marshal(): string {
    return this.#token;
  }

  /** The SPIFFE ID. */
  toString(): string {
    return `JwtSvid(${this.id})`;
  }

  /** What may be shown: everything but token and claims. */
  toJSON(): object {
    const { id, audience, expiresAtMs, issuedAtMs, hint } = this;
    return { id, audience, expiresAtMs, issuedAtMs, hint };
  }

  /** What may be shown: everything but token and claims. */
  [inspect.custom](): string {
    return `JwtSvid ${JSON.stringify(this)}`;
  }
}

/** Puts a JwtSvid together. For parsers: only they know that the parts belong together. */
export function createJwtSvid(parts: JwtSvidParts): JwtSvid {
  return construct(parts);
}
