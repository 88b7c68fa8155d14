import type { JsonObject } from '@backstage/types';

/**
 * Writes a body that was judged, as it is sent to Kagenti: JSON in UTF-8.
 *
 * @param body - What was read and judged
 * @internal
 */
export function serializeBody(body: JsonObject): Buffer {
  return Buffer.from(JSON.stringify(body));
}
