import { LRUCache } from 'lru-cache';

/**
 * Tells whether a text is news, so that the same trouble is not logged with each request.
 *
 * @internal
 */
export class RecentTexts {
  readonly #texts: LRUCache<string, true>;

  private constructor(maximum: number) {
    this.#texts = new LRUCache({ max: maximum });
  }

  /**
   * @param maximum - How many texts are remembered; of more, those not heard for longest
   * are forgotten
   */
  static create(maximum: number): RecentTexts {
    return new RecentTexts(maximum);
  }

  /** True for a text that is not remembered. It is from now on. */
  isNew(text: string): boolean {
    if (this.#texts.get(text)) return false;
    this.#texts.set(text, true);
    return true;
  }
}
