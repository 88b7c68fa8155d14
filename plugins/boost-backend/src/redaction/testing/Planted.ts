import type { JsonObject } from '@backstage/types';

/** An answer with secrets in it. */
export interface Planted {
  readonly detail: JsonObject;
  /** Each of them stands in the answer exactly once. */
  readonly secrets: readonly string[];
}
