import type { CallBody } from './CallBody';

/** A body that is here whole, or none. */
export class WholeBody implements CallBody {
  readonly isReplayable = true;
  readonly failure = undefined;
  readonly kind: 'none' | 'whole';
  #bytes: Buffer | undefined;
  #sentBytes = 0;

  private constructor(bytes: Buffer | undefined) {
    this.kind = bytes ? 'whole' : 'none';
    this.#bytes = bytes;
  }

  static of(bytes: Buffer | undefined): WholeBody {
    return new WholeBody(bytes);
  }

  get sentBytes(): number {
    return this.#sentBytes;
  }

  open(): Buffer | undefined {
    this.#sentBytes += this.#bytes?.length ?? 0;
    return this.#bytes;
  }

  settle(): void {
    this.#bytes = undefined;
  }
}
