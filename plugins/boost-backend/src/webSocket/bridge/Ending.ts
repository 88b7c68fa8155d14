/**
 * Why the portal itself ends a connection.
 *
 * @internal
 */
export type PortalReason =
  'expired' | 'revoked' | 'unchecked' | 'limited' | 'shutdown';

/**
 * How a connection between a caller and an agent ended.
 *
 * @internal
 */
export interface Ending {
  /** Who began. */
  readonly by: 'caller' | 'kagenti' | 'portal';
  /**
   * The code that this side ended with; 1005 for none, 1006 when it broke off. The other side
   * may have got another code.
   */
  readonly code: number;
  /** Why, when it was the portal. */
  readonly reason?: PortalReason;
}
