/**
 * What became of a request whose token a resource refused.
 *
 * - `mended`: the second try, with a fresh token, was not refused.
 * - `refused`: the second try was refused too.
 * - `failed`: there was no second answer: no token was to be had, or sending failed.
 * - `withheld`: there was no second try, because the request cannot be repeated or the
 *   source has no other token.
 *
 * @public
 */
export type RetryOutcome = 'mended' | 'refused' | 'failed' | 'withheld';
