/**
 * Tells when whoever asked has given up: what is used of an `AbortSignal`, which is one.
 *
 * @remarks
 * Node needs some five microseconds to make an `AbortController` and to hear of it, more
 * than most other steps of a small call. Whoever makes many calls can do with less.
 *
 * @public
 */
export interface CallSignal {
  /** Whether it has fired. */
  readonly aborted: boolean;
  /** Why, when it has; an error. */
  readonly reason: any;
  /** Calls a listener once it fires. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Calls it no more. */
  removeEventListener(type: 'abort', listener: () => void): void;
}
