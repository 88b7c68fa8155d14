import type { CallBody } from './CallBody';

/** A body that is here whole, or none. */
export class WholeBody implements CallBody {
  readonly isReplayable = true;
  readonly failure = undefined;
  readonly #bytes: Buffer | undefined;
  #sentBytes = 0;

  private constructor(bytes: Buffer | undefined) {
    this.#bytes = bytes;
  }

  static of(bytes: Buffer | undefined): WholeBody {
    return new WholeBody(bytes);
  }

  get kind(): 'none' | 'whole' {
    return this.#bytes ? 'whole' : 'none';
  }

  get sentBytes(): number {
    return this.#sentBytes;
  }

  open(): Buffer | undefined {
    this.#sentBytes += this.#bytes?.length ?? 0;
    return this.#bytes;
  }

  settle(): void {}
}
