import type { JwtSvid } from '../svid/JwtSvid';
import type { SourceOptions } from './SourceOptions';

/**
 * How a {@link JwtSource} works.
 *
 * @public
 */
export interface JwtSourceOptions extends SourceOptions {
  /**
   * Chooses among several identities when no subject is asked for; the first, which is
   * the agent's default, when absent.
   */
  readonly pick?: (svids: readonly JwtSvid[]) => JwtSvid;
  /**
   * How many JWT-SVIDs are kept, from 1 to 100000; 1000 when absent. The one that was
   * not used for the longest time goes.
   */
  readonly maxCachedSvids?: number;
  /**
   * Milliseconds that never go back, beside `nowMs`; this machine's when absent.
   */
  readonly monotonicMs?: () => number;
}
