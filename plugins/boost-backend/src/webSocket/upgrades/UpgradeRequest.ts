import type { Duplex } from 'node:stream';
import type { Request, Response } from 'express';

/**
 * A request to speak another protocol over its connection, which nobody has answered yet.
 *
 * @public
 */
export interface UpgradeRequest {
  /** The request, with what Express adds to its own. No middleware has seen it. */
  readonly request: Request;
  /**
   * An answer for whoever refuses. It ends the connection. Whoever upgrades detaches the
   * socket from it first.
   */
  readonly response: Response;
  /** The connection. */
  readonly socket: Duplex;
  /** What has arrived of the other protocol already. */
  readonly head: Buffer;
}
