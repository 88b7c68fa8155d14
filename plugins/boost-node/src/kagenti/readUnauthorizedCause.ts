import type { UnauthorizedCause } from './UnauthorizedCause';

/**
 * How Kagenti begins when whatever it asked for the caller answered 401. The rest is
 * the other side's text, which may say anything, so nothing of it is looked at.
 */
const PASSED_ON = [
  'Agent rejected token',
  'Agent returned error',
  'Failed to fetch agent card: ',
  'Failed to fetch URL: ',
];

/** What Kagenti says when the cluster refuses its service account, in all its words. */
const REFUSED_BY_CLUSTER = [
  'Unauthorized',
  'Failed to create Deployment: Unauthorized',
  'Failed to create Service: Unauthorized',
  'Failed to list build strategies: Unauthorized',
];

/**
 * What a 401 is about. In doubt it is the token, because a needless retry does less
 * harm than a refused token that stays in use.
 *
 * @param detail - The `detail` of Kagenti's body, or how it begins, if it had one
 */
export function readUnauthorizedCause(
  detail: string | undefined,
): UnauthorizedCause {
  if (detail === undefined) return 'token';
  if (PASSED_ON.some(beginning => detail.startsWith(beginning))) return 'agent';
  return REFUSED_BY_CLUSTER.includes(detail) ? 'kagenti' : 'token';
}
