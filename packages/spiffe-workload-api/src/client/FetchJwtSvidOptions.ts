import type { SpiffeId } from '../identity/SpiffeId';
import type { CallOptions } from './CallOptions';

/**
 * Which JWT-SVID is wanted.
 *
 * @public
 */
export interface FetchJwtSvidOptions extends CallOptions {
  /**
   * For whom the token is meant; from 1 to 100, the order does not matter. A token for
   * several can be used by each of them towards the others.
   */
  readonly audience: string | readonly string[];
  /** Which of this process's identities; all of them, the default first, when absent. */
  readonly subject?: SpiffeId;
}
