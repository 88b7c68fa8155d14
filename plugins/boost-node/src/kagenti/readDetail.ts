import type { Readable } from 'node:stream';

/** Kagenti's refusals are short; more is not read. */
const MAX_BYTES = 8 * 1024;

/** A refusal whose words take longer is told without them. */
const DEADLINE_MS = 2_000;

/** The detail, as far as it is there, of a body that holds it first, as Kagenti's do. */
const FIRST_FIELD = /^\s*\{\s*"detail"\s*:\s*"((?:[^"\\]|\\.)*)/;

/**
 * The `detail` of a refusal's JSON body, or undefined. Of a body that is too large it
 * is how the detail begins: Kagenti puts its own words before an agent's, and the
 * agent decides how long the whole becomes. Reads the body to its end or destroys it,
 * so that the connection is free again.
 */
export async function readDetail(body: Readable): Promise<string | undefined> {
  let text = '';
  const cutOff = setTimeout(() => body.destroy(), DEADLINE_MS);
  // It keeps no process alive that wants to end.
  cutOff.unref();
  try {
    for await (const chunk of body) {
      text += chunk;
      // Leaving the loop destroys the stream.
      if (text.length > MAX_BYTES) return FIRST_FIELD.exec(text)?.[1];
    }
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return typeof detail === 'string' ? detail : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(cutOff);
  }
}
