import type { KeyObject } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { SigningAlgorithm } from './SigningAlgorithm';

/** What an assertion key is made of. */
export interface AssertionKeyParts {
  readonly key: KeyObject;
  readonly algorithm: SigningAlgorithm;
  readonly keyId?: string;
}

/** A private key that signs assertions and shows nothing of itself. */
export class AssertionKey {
  readonly algorithm: SigningAlgorithm;
  readonly keyId?: string;
  readonly #key: KeyObject;

  private constructor({ key, algorithm, keyId }: AssertionKeyParts) {
    this.algorithm = algorithm;
    this.keyId = keyId;
    this.#key = key;
  }

  static create(parts: AssertionKeyParts): AssertionKey {
    return new AssertionKey(parts);
  }

  /** The signed JWT of these claims, in compact form. */
  sign(claims: JWTPayload): Promise<string> {
    const { algorithm, keyId } = this;
    return new SignJWT(claims)
      .setProtectedHeader({
        alg: algorithm,
        typ: 'JWT',
        ...(keyId !== undefined && { kid: keyId }),
      })
      .sign(this.#key);
  }
}
