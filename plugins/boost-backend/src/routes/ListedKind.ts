/**
 * What a row of a list can be about.
 *
 * @internal
 */
export type ListedKind = 'agent' | 'tool' | 'namespace';
