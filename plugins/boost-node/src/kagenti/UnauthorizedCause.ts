/**
 * What a 401 of Kagenti is about: the portal's `token`; the `agent` behind Kagenti, or
 * another address that Kagenti was to ask; or `kagenti` itself, when its cluster
 * refuses its service account. Only in the first case can a fresh token help.
 */
export type UnauthorizedCause = 'token' | 'agent' | 'kagenti';
