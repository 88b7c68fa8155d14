import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Secret } from '../secrets/Secret';
import { SealingKey } from './SealingKey';

const ALGORITHM = 'aes-256-gcm';

/** Names the layout of a sealed text; another layout gets another version. */
const FORMAT = 'v1';

/** 96 bits, the length for which GCM needs no further step (NIST SP 800-38D, 8.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals texts with AES-256-GCM, so that whoever may read and write the store can
 * neither read a text, nor change it, nor put it in another's place.
 *
 * @remarks
 * A sealed text is `v1.<key id>.<nonce, ciphertext and tag in base64url>`. Format, key
 * id and the place for which it was sealed are authenticated with it. A random nonce
 * is safe for 2^32 texts under one key: more than a century of one every second.
 */
export class TokenSeal {
  readonly #first: SealingKey;
  readonly #keys: ReadonlyMap<string, SealingKey>;
  readonly #randomBytes: (size: number) => Buffer;

  private constructor(
    keys: readonly SealingKey[],
    randomBytes: (size: number) => Buffer,
  ) {
    this.#first = keys[0];
    this.#keys = new Map(keys.map(key => [key.id, key]));
    this.#randomBytes = randomBytes;
  }

  /**
   * @param texts - One or more; the first seals, each of them opens
   * @param randomBytes - Where nonces come from
   */
  static create(
    texts: readonly Secret[],
    randomBytes: (size: number) => Buffer,
  ): TokenSeal {
    return new TokenSeal(
      texts.map(text => SealingKey.derive(text)),
      randomBytes,
    );
  }

  /** Seals a text for one place. */
  seal(text: string, place: string): string {
    const key = this.#first;
    const nonce = this.#randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, key.reveal(), nonce);
    cipher.setAAD(authenticatedData(key.id, place));
    const body = Buffer.concat([
      nonce,
      cipher.update(text, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return [FORMAT, key.id, body.toString('base64url')].join('.');
  }

  /** The text that was sealed for this place, or undefined for whatever else it is. */
  open(sealed: string, place: string): string | undefined {
    const [format, keyId, encoded, ...rest] = sealed.split('.');
    const key = this.#keys.get(keyId);
    if (format !== FORMAT || !key || !encoded || rest.length > 0) {
      return undefined;
    }
    const body = Buffer.from(encoded, 'base64url');
    // Node skips what is no base64url and unused bits; only one spelling is valid here.
    const isCanonical = body.toString('base64url') === encoded;
    if (!isCanonical || body.length < NONCE_BYTES + TAG_BYTES) return undefined;
    return decrypt(key, body, place);
  }
}

function decrypt(
  key: SealingKey,
  body: Buffer,
  place: string,
): string | undefined {
  const decipher = createDecipheriv(
    ALGORITHM,
    key.reveal(),
    body.subarray(0, NONCE_BYTES),
    // Without it, Node also accepts shorter tags, which are easier to forge.
    { authTagLength: TAG_BYTES },
  );
  decipher.setAAD(authenticatedData(key.id, place));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  const text = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    // Tampered with, or sealed for another place.
    return undefined;
  }
}

function authenticatedData(keyId: string, place: string): Buffer {
  return Buffer.from([FORMAT, keyId, place].join('.'), 'utf8');
}
