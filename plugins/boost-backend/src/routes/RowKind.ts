/**
 * What a row of a list can be about.
 *
 * @internal
 */
export type RowKind = 'agent' | 'tool' | 'namespace';
