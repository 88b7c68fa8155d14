import { randomUUID } from 'node:crypto';
import {
  CryptoKey,
  exportJWK,
  generateKeyPair,
  JWK,
  JWTPayload,
  SignJWT,
} from 'jose';
import { AssertionFault } from './AssertionFault';

const ALGORITHM = 'ES256';

/** A key that signs assertions, well or badly. */
export class AssertionKey {
  readonly publicJwk: JWK;
  readonly #privateKey: CryptoKey;
  readonly #strangersKey: CryptoKey;

  private constructor(
    publicJwk: JWK,
    privateKey: CryptoKey,
    strangersKey: CryptoKey,
  ) {
    this.publicJwk = publicJwk;
    this.#privateKey = privateKey;
    this.#strangersKey = strangersKey;
  }

  static async create(): Promise<AssertionKey> {
    const own = await generateKeyPair(ALGORITHM);
    const strangers = await generateKeyPair(ALGORITHM);
    const publicJwk = {
      ...(await exportJWK(own.publicKey)),
      kid: randomUUID(),
    };
    return new AssertionKey(publicJwk, own.privateKey, strangers.privateKey);
  }

  async sign(claims: JWTPayload, fault?: AssertionFault): Promise<string> {
    const kid = fault === 'unknown-key' ? randomUUID() : this.publicJwk.kid;
    return await new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid })
      .sign(fault === 'forged' ? this.#strangersKey : this.#privateKey);
  }
}
