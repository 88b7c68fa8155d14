const LF = 0x0a;
const CR = 0x0d;

/** As many bytes as two line ends can have. */
const TAIL_BYTES = 4;

/**
 * Knows whether an event stream stands between two events, where a comment can be put
 * without touching either.
 */
export class EventBoundary {
  #tail: number[] = [];

  /** The stream goes on with these bytes. */
  pass(chunk: Buffer): void {
    for (const byte of chunk.subarray(-TAIL_BYTES)) this.#tail.push(byte);
    if (this.#tail.length > TAIL_BYTES) {
      this.#tail = this.#tail.slice(-TAIL_BYTES);
    }
  }

  /**
   * Whether the stream stands between two events: at its start, or behind an empty line. A
   * lone CR may be half of a line end, so only LF and CRLF count, as Kagenti writes.
   */
  get isReached(): boolean {
    const tail = this.#tail;
    if (tail.length === 0) return true;
    let at = tail.length - 1;
    if (tail[at] !== LF) return false;
    at -= tail[at - 1] === CR ? 2 : 1;
    return tail[at] === LF;
  }
}
