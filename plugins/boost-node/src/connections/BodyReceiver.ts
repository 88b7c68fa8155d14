/**
 * Takes a body as it arrives: any number of chunks, then one end or one failure.
 *
 * @public
 */
export interface BodyReceiver {
  /** The next bytes. */
  readonly data: (chunk: Buffer) => void;
  /** The body is complete. */
  readonly end: () => void;
  /** The body broke off, or was given up. */
  readonly fail: (error: Error) => void;
}
