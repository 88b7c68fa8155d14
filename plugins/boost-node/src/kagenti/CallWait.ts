/**
 * What a call can wait for: a token of the portal's own, or Kagenti.
 *
 * @public
 */
export type CallWait = 'token' | 'kagenti';
