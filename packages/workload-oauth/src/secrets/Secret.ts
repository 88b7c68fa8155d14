import { inspect } from 'node:util';

const PLACEHOLDER = '[secret]';

/**
 * A string that must not be seen: it prints as a placeholder in templates, JSON,
 * `console` and debuggers, and only {@link Secret.reveal} gives it away.
 *
 * @remarks
 * Secrets leak where nobody thought of them: an error that quotes its options, a
 * logger that serialises its metadata. A type makes the one place that needs the
 * value stand out in review.
 *
 * @public
 */
export class Secret {
  // A private field is invisible to JSON, to spreading and to util.inspect.
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Never pass it to a logger, an error or an answer. */
  reveal(): string {
    return this.#value;
  }

  /** Whether both hold the same value. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  /** The placeholder. */
  toString(): string {
    return PLACEHOLDER;
  }

  /** The placeholder. */
  toJSON(): string {
    return PLACEHOLDER;
  }

  /** The placeholder. */
  [inspect.custom](): string {
    return PLACEHOLDER;
  }
}
