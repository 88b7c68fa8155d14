import type { AnswerBody } from './AnswerBody';

/**
 * Reads a body to its end.
 *
 * @param body - A body that nobody takes yet
 * @param maximumBytes - How many bytes it may have
 * @returns The body; nothing when it is longer, and then it has been given up
 * @throws What the body fails with when it breaks off
 * @public
 */
export function readWhole(
  body: AnswerBody,
  maximumBytes: number,
): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    body.receive({
      data: chunk => {
        length += chunk.length;
        chunks.push(chunk);
        if (length <= maximumBytes) return;
        chunks.length = 0;
        resolve(undefined);
        body.destroy(new Error('The body is longer than it may be'));
      },
      end: () =>
        resolve(
          chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length),
        ),
      fail: reject,
    });
  });
}
