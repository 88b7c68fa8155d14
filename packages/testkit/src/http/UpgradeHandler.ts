import { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';

/**
 * Takes an upgrade into its own hands.
 *
 * @public
 */
export type UpgradeHandler = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => void;
