/**
 * What may be wrong with an assertion's signature: `forged`, by another key under a
 * known key id; `unknown-key`, under a key id that nobody publishes.
 *
 * @public
 */
export type AssertionFault = 'forged' | 'unknown-key';
