import type { Readable } from 'node:stream';
import type { CallBody } from './CallBody';
import { ReplayableUpload } from './ReplayableUpload';
import { WholeBody } from './WholeBody';

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
  return body === undefined || Buffer.isBuffer(body)
    ? WholeBody.of(body)
    : ReplayableUpload.create(body, maximumKeptBytes);
}
