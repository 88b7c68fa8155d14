import {
  constants,
  generateKeyPairSync,
  JsonWebKey,
  KeyObject,
  sign,
} from 'node:crypto';
import { JwtBundle } from '../bundle/JwtBundle';
import { TrustDomain } from '../identity/TrustDomain';

const CURVES = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };

/** A key that signs JWT-SVIDs, and what the world may know of it. */
export class JwtAuthority {
  readonly keyId: string;
  readonly #algorithm: string;
  readonly #publicKey: KeyObject;
  readonly #privateKey: KeyObject;

  private constructor(
    keyId: string,
    algorithm: string,
    keys: { publicKey: KeyObject; privateKey: KeyObject },
  ) {
    this.keyId = keyId;
    this.#algorithm = algorithm;
    this.#publicKey = keys.publicKey;
    this.#privateKey = keys.privateKey;
  }

  static create(algorithm = 'ES256', keyId = 'key-1'): JwtAuthority {
    const namedCurve = CURVES[algorithm as keyof typeof CURVES];
    const keys = namedCurve
      ? generateKeyPairSync('ec', { namedCurve })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
    return new JwtAuthority(keyId, algorithm, keys);
  }

  /** The public key as SPIRE publishes it: without `alg` and `use`. */
  get jwk(): JsonWebKey {
    return { ...this.#publicKey.export({ format: 'jwk' }), kid: this.keyId };
  }

  /** The private key as a JWK. */
  get privateJwk(): JsonWebKey {
    return { ...this.#privateKey.export({ format: 'jwk' }), kid: this.keyId };
  }

  /** The public key as PEM. */
  get publicPem(): string {
    return this.#publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  bundle(trustDomain = 'example.org'): JwtBundle {
    return JwtBundle.parse(
      TrustDomain.parse(trustDomain),
      JSON.stringify({ keys: [this.jwk] }),
    );
  }

  /** Signs claims under a good header, in which members may be replaced. */
  sign(claims: object, header: object = {}): string {
    return this.signText(
      JSON.stringify({
        alg: this.#algorithm,
        kid: this.keyId,
        typ: 'JWT',
        ...header,
      }),
      JSON.stringify(claims),
    );
  }

  /** Signs two texts, whatever they are. */
  signText(header: string, claims: string): string {
    const input = [header, claims]
      .map(part => Buffer.from(part).toString('base64url'))
      .join('.');
    const isPss = this.#algorithm.startsWith('PS');
    const signature = sign(
      `sha${this.#algorithm.slice(2)}`,
      Buffer.from(input),
      {
        key: this.#privateKey,
        dsaEncoding: 'ieee-p1363',
        padding: isPss ? constants.RSA_PKCS1_PSS_PADDING : undefined,
        saltLength: isPss ? constants.RSA_PSS_SALTLEN_DIGEST : undefined,
      },
    );
    return `${input}.${signature.toString('base64url')}`;
  }
}
