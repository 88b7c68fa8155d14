import type { CallOptions } from './CallOptions';

/**
 * What the agent is to validate.
 *
 * @public
 */
export interface ValidateJwtSvidCallOptions extends CallOptions {
  /** Who the validating party is. */
  readonly audience: string;
  /** The JWT-SVID that was presented. */
  readonly token: string;
}
