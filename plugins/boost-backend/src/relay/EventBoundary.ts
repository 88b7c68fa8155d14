const LF = 0x0a;
const CR = 0x0d;

/** As many bytes as two line ends can have, and as a number of 32 bits holds. */
const TAIL_BYTES = 4;

/**
 * Knows whether an event stream stands between two events, where a comment can be put
 * without touching either.
 */
export class EventBoundary {
  // The last bytes, the latest in the lowest place: this runs for each chunk of each stream.
  #tail = 0;
  #isAtStart = true;

  /** The stream goes on with these bytes. */
  pass(chunk: Buffer): void {
    const { length } = chunk;
    if (length > 0) this.#isAtStart = false;
    for (let at = Math.max(0, length - TAIL_BYTES); at < length; at += 1) {
      // eslint-disable-next-line no-bitwise
      this.#tail = (this.#tail << 8) | chunk[at];
    }
  }

  /**
   * Whether the stream stands between two events: at its start, or behind an empty line. A
   * lone CR may be half of a line end, so only LF and CRLF count, as Kagenti writes.
   */
  get isReached(): boolean {
    if (this.#isAtStart) return true;
    if (this.#byteBefore(0) !== LF) return false;
    return this.#byteBefore(this.#byteBefore(1) === CR ? 2 : 1) === LF;
  }

  #byteBefore(count: number): number {
    // eslint-disable-next-line no-bitwise
    return (this.#tail >>> (8 * count)) & 0xff;
  }
}
