import { CustomErrorBase } from '@backstage/errors';
import type { BoostErrorCode } from 'backstage-plugin-boost-common';

/** The codes with which Boost itself refuses a request. */
type RefusalCode = Extract<
  BoostErrorCode,
  | 'BAD_REQUEST_PATH'
  | 'BAD_REQUEST_QUERY'
  | 'BAD_REQUEST_BODY'
  | 'BODY_UNREADABLE'
  | 'ROUTE_UNKNOWN'
  | 'NOT_PERMITTED'
  | 'HOST_NOT_ALLOWED'
  | 'PERMISSIONS_UNAVAILABLE'
  | 'UNEXPECTED_FAILURE'
>;

const BACKSTAGE_EQUIVALENT = {
  BAD_REQUEST_PATH: { name: 'InputError', statusCode: 400 },
  BAD_REQUEST_QUERY: { name: 'InputError', statusCode: 400 },
  BAD_REQUEST_BODY: { name: 'InputError', statusCode: 400 },
  BODY_UNREADABLE: { name: 'InputError', statusCode: 400 },
  ROUTE_UNKNOWN: { name: 'NotFoundError', statusCode: 404 },
  NOT_PERMITTED: { name: 'NotAllowedError', statusCode: 403 },
  HOST_NOT_ALLOWED: { name: 'NotAllowedError', statusCode: 403 },
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
 * since Backstage's clients tell errors apart by name.
 *
 * @internal
 */
export class RequestRefusal extends CustomErrorBase {
  override readonly name: string;
  readonly code: RefusalCode;
  readonly statusCode: number;
  /** The permission that was missing, when one was. */
  readonly permission?: string;

  constructor(
    code: RefusalCode,
    message: string,
    details: { permission?: string } = {},
  ) {
    super(message);
    this.name = BACKSTAGE_EQUIVALENT[code].name;
    this.code = code;
    this.statusCode = BACKSTAGE_EQUIVALENT[code].statusCode;
    this.permission = details.permission;
  }
}
