import { CustomErrorBase } from '@backstage/errors';
import type { BoostErrorCode } from 'backstage-plugin-boost-common';

/** The codes with which Boost itself refuses a request. */
type RefusalCode = Extract<
  BoostErrorCode,
  | 'BAD_REQUEST_PATH'
  | 'BAD_REQUEST_QUERY'
  | 'BAD_REQUEST_BODY'
  | 'BAD_HANDSHAKE'
  | 'BODY_UNREADABLE'
  | 'BODY_TOO_LARGE'
  | 'ROUTE_UNKNOWN'
  | 'NOT_PERMITTED'
  | 'HOST_NOT_ALLOWED'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_STREAMS'
  | 'PERMISSIONS_UNAVAILABLE'
  | 'UNEXPECTED_FAILURE'
>;

const BACKSTAGE_EQUIVALENT = {
  BAD_REQUEST_PATH: { name: 'InputError', statusCode: 400 },
  BAD_REQUEST_QUERY: { name: 'InputError', statusCode: 400 },
  BAD_REQUEST_BODY: { name: 'InputError', statusCode: 400 },
  BAD_HANDSHAKE: { name: 'InputError', statusCode: 400 },
  BODY_UNREADABLE: { name: 'InputError', statusCode: 400 },
  BODY_TOO_LARGE: { name: 'PayloadTooLargeError', statusCode: 413 },
  ROUTE_UNKNOWN: { name: 'NotFoundError', statusCode: 404 },
  NOT_PERMITTED: { name: 'NotAllowedError', statusCode: 403 },
  HOST_NOT_ALLOWED: { name: 'NotAllowedError', statusCode: 403 },
  TOO_MANY_REQUESTS: { name: 'TooManyRequestsError', statusCode: 429 },
  TOO_MANY_STREAMS: { name: 'TooManyRequestsError', statusCode: 429 },
  PERMISSIONS_UNAVAILABLE: {
    name: 'ServiceUnavailableError',
    statusCode: 503,
  },
  UNEXPECTED_FAILURE: { name: 'Error', statusCode: 500 },
} as const satisfies Record<RefusalCode, { name: string; statusCode: number }>;

/**
 * Boost refuses a request before Kagenti hears of it.
 *
 * @remarks
 * It goes by the name of the error class that Backstage uses for the same status,
 * since Backstage's clients tell errors apart by name. Where Backstage has none, it is the
 * name that Express's own middleware uses.
 *
 * @internal
 */
export class RequestRefusal extends CustomErrorBase {
  override readonly name: string;
  readonly code: RefusalCode;
  readonly statusCode: number;
  /** The permission that was missing, when one was. */
  readonly permission?: string;
  /** When a second try makes sense, in whole seconds. */
  readonly retryAfterSeconds?: number;

  constructor(
    code: RefusalCode,
    message: string,
    details: { permission?: string; retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.name = BACKSTAGE_EQUIVALENT[code].name;
    this.code = code;
    this.statusCode = BACKSTAGE_EQUIVALENT[code].statusCode;
    this.permission = details.permission;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
