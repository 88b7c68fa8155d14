import { SpiffeError } from '../errors/SpiffeError';
import { SpiffeId } from './SpiffeId';

/**
 * Decides whether an identity is welcome: gives nothing if it is, and the reason if
 * it is not, in the way of `tls.checkServerIdentity`.
 *
 * @public
 */
export type SpiffeIdMatcher = (id: SpiffeId) => SpiffeError | undefined;
