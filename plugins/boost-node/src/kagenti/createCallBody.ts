import type { Readable } from 'node:stream';
import { ReplayableUpload } from '../uploads/ReplayableUpload';

/** The body of one call, for as many tries as it is good for. */
export interface CallBody {
  /** Makes the body for one try; absent when the call has none. */
  readonly open?: () => Buffer | Readable;
  /** Whether it can be sent once more. Of a stream this is known only as it goes on. */
  readonly isReplayable: boolean;
  /** What broke while it was read. */
  readonly failure: Error | undefined;
  /** Whether it comes as a stream, of a size that may not be kept. */
  readonly isUpload: boolean;
  /** How many bytes have been handed over to be sent, those of all tries together. */
  readonly sentBytes: number;
  /** There will be no further try. An answer may go on for hours, its request need not. */
  readonly settle: () => void;
}

const NONE: CallBody = {
  isReplayable: true,
  failure: undefined,
  isUpload: false,
  sentBytes: 0,
  settle: () => {},
};

/**
 * The body of a call.
 *
 * @param body - What the caller gave
 * @param maximumKeptBytes - How much of a stream is kept for a second try
 */
export function createCallBody(
  body: Buffer | Readable | undefined,
  maximumKeptBytes: number,
): CallBody {
  if (body === undefined) return NONE;
  if (Buffer.isBuffer(body)) {
    let sentBytes = 0;
    return {
      ...NONE,
      open: () => {
        sentBytes += body.length;
        return body;
      },
      get sentBytes() {
        return sentBytes;
      },
    };
  }
  const upload = ReplayableUpload.create(body, maximumKeptBytes);
  return {
    open: () => upload.open(),
    get isReplayable() {
      return upload.isReplayable;
    },
    get failure() {
      return upload.failure;
    },
    isUpload: true,
    settle: () => upload.settle(),
    get sentBytes() {
      return upload.sentBytes;
    },
  };
}
