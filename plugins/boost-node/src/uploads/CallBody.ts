import type { UploadTry } from './UploadTry';

/** The body of one call, for as many tries as it is good for. */
export interface CallBody {
  /**
   * Makes the body for one try; nothing when the call has none.
   *
   * @throws What broke while it was read, and KagentiError with `RETRY_LARGE_BODY` when its
   * beginning is no longer here
   */
  open(): Buffer | UploadTry | undefined;
  /** Whether it can be sent once more. Of a stream this is known only as it goes on. */
  readonly isReplayable: boolean;
  /** What broke while it was read. */
  readonly failure: Error | undefined;
  /** Whether there is none, it is held whole, or it comes as a stream. */
  readonly kind: 'none' | 'whole' | 'stream';
  /** How many bytes have been handed over to be sent, those of all tries together. */
  readonly sentBytes: number;
  /** There will be no further try. An answer may go on for hours, its request need not. */
  settle(): void;
}
