import { Refusal } from './Refusal';

/** Thrown where a request is refused and caught where it is answered. */
export class RefusedRequest extends Error {
  readonly #refusal: Refusal;
  readonly #scope: string;

  /** `scope` fills the placeholder of that name in the description. */
  constructor(refusal: Refusal, scope: string = '') {
    super(refusal.error);
    this.name = 'RefusedRequest';
    this.#refusal = refusal;
    this.#scope = scope;
  }

  get status(): number {
    return this.#refusal.status;
  }

  /** The JSON to send. */
  get body(): Record<string, string> {
    const { error, description } = this.#refusal;
    if (description === undefined) {
      return { error };
    }
    // A function, for a scope may hold the replacement patterns of String.replace.
    const text = description.replace('{scope}', () => this.#scope);
    return { error, error_description: text };
  }
}
