import { randomUUID } from 'node:crypto';
import {
  CryptoKey,
  exportJWK,
  generateKeyPair,
  JWK,
  JWTPayload,
  SignJWT,
} from 'jose';

/** A realm's active RS256 key. */
export class SigningKey {
  /** The public half, as the key set shows it. */
  readonly publicJwk: JWK;
  readonly #privateKey: CryptoKey;

  private constructor(publicJwk: JWK, privateKey: CryptoKey) {
    this.publicJwk = publicJwk;
    this.#privateKey = privateKey;
  }

  /** Generates a fresh pair under a fresh key id. */
  static async create(): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', {
      modulusLength: 2048,
    });
    const { n, e } = await exportJWK(publicKey);
    return new SigningKey(
      { kid: randomUUID(), kty: 'RSA', alg: 'RS256', use: 'sig', n, e },
      privateKey,
    );
  }

  /** The compact JWT of these claims. */
  async sign(claims: JWTPayload): Promise<string> {
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.publicJwk.kid })
      .sign(this.#privateKey);
  }
}
