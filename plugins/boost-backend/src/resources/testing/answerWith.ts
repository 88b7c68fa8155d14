import {
  HeldBody,
  type KagentiAnswer,
  type KagentiCall,
  type KagentiClient,
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
): KagentiClient & { calls: KagentiCall[]; bodies: HeldBody[] } {
  const calls: KagentiCall[] = [];
  const bodies: HeldBody[] = [];
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return {
    calls,
    bodies,
    async send(call): Promise<KagentiAnswer> {
      calls.push(call);
      const body = HeldBody.of(text);
      bodies.push(body);
      return { status, headers: {}, body };
    },
  };
}
