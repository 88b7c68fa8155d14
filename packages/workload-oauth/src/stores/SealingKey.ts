import { hkdfSync } from 'node:crypto';
import type { Secret } from '../secrets/Secret';

const KEY_BYTES = 32;
const ID_BYTES = 8;

/**
 * A 256-bit key with a name that may be seen.
 *
 * @remarks
 * Both are derived from the configured text by HKDF with SHA-256 (RFC 5869), each
 * with a purpose of its own, so that the name tells nothing about the key. HKDF does
 * not slow down guessing; the text has to be random.
 */
export class SealingKey {
  /** Which key this is, as hexadecimal digits. */
  readonly id: string;
  readonly #key: Buffer;

  private constructor(id: string, key: Buffer) {
    this.id = id;
    this.#key = key;
  }

  static derive(text: Secret): SealingKey {
    return new SealingKey(
      expand(text, 'workload-oauth token store: key id', ID_BYTES).toString(
        'hex',
      ),
      expand(text, 'workload-oauth token store: AES-256-GCM key', KEY_BYTES),
    );
  }

  /** The key itself. */
  reveal(): Buffer {
    return this.#key;
  }
}

function expand(text: Secret, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', text.reveal(), '', purpose, length));
}
