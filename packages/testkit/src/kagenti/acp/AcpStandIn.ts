import { AcpConnection } from './AcpConnection';
import { AcpHandshake } from './AcpHandshake';
import { UpgradeHandler } from '../../http/UpgradeHandler';

/**
 * The chat by WebSocket of a stand-in for Kagenti.
 *
 * @public
 */
export interface AcpStandIn {
  /** Every upgrade that was asked for, in order of arrival. */
  readonly handshakes: readonly AcpHandshake[];
  /** Every connection that was granted, in order. */
  readonly connections: readonly AcpConnection[];
  /**
   * The connection that is granted next.
   *
   * @returns once it is open
   */
  nextConnection(): Promise<AcpConnection>;
  /**
   * Hands the next upgrade over, before any check: it may be refused, broken
   * off or never answered.
   *
   * @param handler - takes the socket over; when it throws, the upgrade is broken off
   */
  takeNext(handler: UpgradeHandler): void;
}
