import { Readable } from 'node:stream';
import type {
  KagentiAnswer,
  KagentiCall,
  KagentiClient,
} from 'backstage-plugin-boost-node';

/**
 * A Kagenti that answers each call alike, and keeps the calls.
 *
 * @param status - The status of each answer
 * @param content - The body: text as it is, all else as JSON
 */
export function answerWith(
  status: number,
  content: unknown,
): KagentiClient & { calls: KagentiCall[]; bodies: Readable[] } {
  const calls: KagentiCall[] = [];
  const bodies: Readable[] = [];
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return {
    calls,
    bodies,
    async send(call): Promise<KagentiAnswer> {
      calls.push(call);
      const body = Readable.from([Buffer.from(text)], { objectMode: false });
      bodies.push(body);
      return { status, headers: {}, body };
    },
  };
}
