/**
 * The lists that Kagenti has.
 *
 * @internal
 */
export type KagentiList = 'agents' | 'tools' | 'builds' | 'namespaces';
