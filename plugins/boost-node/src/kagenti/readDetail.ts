import type { Readable } from 'node:stream';

/** Kagenti's refusals are short; more is not read. */
const MAX_BYTES = 8 * 1024;

/** A refusal whose words take longer is told without them. */
const DEADLINE_MS = 2_000;

/**
 * The `detail` of a refusal's JSON body, or undefined. Reads the body to its end or
 * destroys it, so that the connection is free again.
 */
export async function readDetail(body: Readable): Promise<string | undefined> {
  let text = '';
  const cutOff = setTimeout(() => body.destroy(), DEADLINE_MS);
  try {
    for await (const chunk of body) {
      text += chunk;
      // Leaving the loop destroys the stream.
      if (text.length > MAX_BYTES) return undefined;
    }
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return typeof detail === 'string' ? detail : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(cutOff);
  }
}
