import {
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { SignJWT } from 'jose';

/** What a JWT-SVID is to say. */
export interface JwtSvidClaims {
  readonly subject: string;
  readonly audience: readonly string[];
  readonly issuedAtSeconds: number;
  readonly expiresAtSeconds: number;
}

/** The authority of one trust domain for JWT-SVIDs, as SPIRE's is: ES256, with a key id. */
export class JwtAuthority {
  readonly #keyId: string;
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;

  private constructor() {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#privateKey = pair.privateKey;
    this.#publicKey = pair.publicKey;
    this.#keyId = randomBytes(16).toString('base64url');
  }

  static create(): JwtAuthority {
    return new JwtAuthority();
  }

  /** The public key as SPIRE's agent publishes it to workloads: no `alg`, no `use`. */
  get jwk(): JsonWebKey & { kid: string } {
    const { kty, crv, x, y } = this.#publicKey.export({ format: 'jwk' });
    return { kty, kid: this.#keyId, crv, x, y };
  }

  /** Signs what SPIRE signs: no `iss`, no `jti`, the audience always a list. */
  sign(claims: JwtSvidClaims): Promise<string> {
    return new SignJWT({
      aud: [...claims.audience],
      exp: claims.expiresAtSeconds,
      iat: claims.issuedAtSeconds,
      sub: claims.subject,
    })
      .setProtectedHeader({ alg: 'ES256', kid: this.#keyId, typ: 'JWT' })
      .sign(this.#privateKey);
  }
}
