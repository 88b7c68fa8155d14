import type { X509Svid } from '../svid/X509Svid';
import type { SourceOptions } from './SourceOptions';

/**
 * How an {@link X509Source} works.
 *
 * @public
 */
export interface X509SourceOptions extends SourceOptions {
  /**
   * Chooses among several identities; the first, which is the agent's default, when
   * absent.
   */
  readonly pick?: (svids: readonly X509Svid[]) => X509Svid;
}
