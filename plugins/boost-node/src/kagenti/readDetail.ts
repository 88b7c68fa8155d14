import type { AnswerBody } from '../connections/AnswerBody';

/** Kagenti's refusals are short; more is not read. */
const MAX_BYTES = 8 * 1024;

/** A refusal whose words take longer is told without them. */
const DEADLINE_MS = 2_000;

/** The detail, as far as it is there, of a body that holds it first, as Kagenti's do. */
const FIRST_FIELD = /^\s*\{\s*"detail"\s*:\s*"((?:[^"\\]|\\.)*)/;

/**
 * The `detail` of a refusal's JSON body, or undefined. Of a body that is too large it
 * is how the detail begins: Kagenti puts its own words before an agent's, and the
 * agent decides how long the whole becomes. Reads the body to its end or gives it up,
 * so that the connection is free again.
 */
export function readDetail(body: AnswerBody): Promise<string | undefined> {
  return new Promise(resolve => {
    const chunks: Buffer[] = [];
    let length = 0;
    const giveUp = () => body.destroy(new Error('The refusal has no end'));
    const cutOff = setTimeout(giveUp, DEADLINE_MS);
    // It keeps no process alive that wants to end.
    cutOff.unref();
    const tell = (detail: string | undefined) => {
      clearTimeout(cutOff);
      resolve(detail);
    };
    body.receive({
      data: chunk => {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= MAX_BYTES) return;
        tell(FIRST_FIELD.exec(Buffer.concat(chunks).toString('utf8'))?.[1]);
        giveUp();
      },
      end: () => tell(parseDetail(Buffer.concat(chunks).toString('utf8'))),
      fail: () => tell(undefined),
    });
  });
}

function parseDetail(text: string): string | undefined {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return typeof detail === 'string' ? detail : undefined;
  } catch {
    return undefined;
  }
}
