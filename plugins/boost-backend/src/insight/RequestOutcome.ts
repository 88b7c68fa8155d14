/**
 * How a request ended: `answered` with a success, `refused` with a 4xx and `failed` with a
 * 5xx, by the portal or by Kagenti; `broken` in the middle of the answer; `abandoned` by
 * its caller.
 *
 * @internal
 */
export type RequestOutcome =
  'answered' | 'refused' | 'failed' | 'broken' | 'abandoned';
