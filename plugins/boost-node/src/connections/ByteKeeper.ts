import { LEAST_RELEASED_BYTES } from './LEAST_RELEASED_BYTES';

/** As much as comes at once. */
const BUFFER_BYTES = 64 * 1024;

/** What is kept for later: a megabyte serves many answers, as each needs one or two at a time. */
const MAXIMUM_FREE = 16;

/**
 * Keeps bytes that are about to be overwritten where they were read to.
 *
 * @remarks
 * Large pieces go into memory that is used again. New memory for each is what reading a
 * large answer costs most, since the system hands it out page by page (measured; ADR 0021).
 */
export class ByteKeeper {
  /** The one that all connections of the process share. */
  static readonly shared = new ByteKeeper();

  readonly #free: Buffer[] = [];
  // Where a piece lies, and how long it is: whoever returns a part of it returns nothing.
  readonly #lent = new WeakMap<ArrayBufferLike, number>();

  private constructor() {}

  static create(): ByteKeeper {
    return new ByteKeeper();
  }

  /** How many buffers wait to be used again. */
  get free(): number {
    return this.#free.length;
  }

  /**
   * Copies bytes.
   *
   * @param bytes - At most 64 KiB
   */
  keep(bytes: Buffer): Buffer {
    const { length } = bytes;
    if (length < LEAST_RELEASED_BYTES) return Buffer.from(bytes);
    const buffer = this.#free.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES);
    bytes.copy(buffer);
    this.#lent.set(buffer.buffer, length);
    return buffer.subarray(0, length);
  }

  /**
   * Takes memory back. Only a whole piece counts; what was not kept here, or is a part of a
   * piece, others may still need.
   *
   * @remarks
   * The memory moves to a new owner. Whoever looks at the piece all the same finds it empty,
   * and never what comes next, which may be somebody else's.
   *
   * @param piece - What nobody will look at any more
   */
  release(piece: Buffer): void {
    const { buffer, byteOffset, length } = piece;
    if (byteOffset !== 0 || this.#lent.get(buffer) !== length) return;
    this.forget(piece);
    if (this.#free.length >= MAXIMUM_FREE) return;
    const memory = structuredClone(buffer, {
      transfer: [buffer as ArrayBuffer],
    });
    this.#free.push(Buffer.from(memory));
  }

  /** Somebody keeps a piece: it is theirs from now on, and cannot be released. */
  forget(piece: Buffer): void {
    this.#lent.delete(piece.buffer);
  }
}
