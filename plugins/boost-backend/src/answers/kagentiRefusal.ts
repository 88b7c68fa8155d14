import { Readable } from 'node:stream';
import type { KagentiAnswer } from 'backstage-plugin-boost-node';

/**
 * A refusal in the form in which Kagenti makes its own.
 *
 * @param status - The status
 * @param detail - What is wrong
 * @internal
 */
export function kagentiRefusal(status: number, detail: string): KagentiAnswer {
  const body = Buffer.from(JSON.stringify({ detail }));
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'content-length': String(body.length),
    },
    body: Readable.from([body], { objectMode: false }),
  };
}
