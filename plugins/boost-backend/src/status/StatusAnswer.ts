import type {
  KagentiAuthConfig,
  SecurityMode,
} from 'backstage-plugin-boost-node';

/**
 * Why something does not work.
 *
 * @internal
 */
export interface StatusProblem {
  readonly code: string;
  readonly message: string;
}

/**
 * The body of `GET /api/boost/status`.
 *
 * @internal
 */
export interface StatusAnswer {
  /** The version of Boost's configuration keys. */
  readonly schemaVersion: number;
  readonly security: { readonly mode: SecurityMode };
  readonly kagenti: {
    /** The origin alone. */
    readonly baseUrl: string;
    readonly requestTimeoutSeconds: number;
    /** Whether Kagenti answers, be it with a refusal. */
    readonly reachable: boolean;
    /** When that was found out, as an ISO date. */
    readonly checkedAt: string;
    readonly problem?: StatusProblem;
  };
  readonly auth:
    | { readonly configured: false }
    | {
        readonly configured: true;
        /** Absent where Keycloak finds the client by its credential. */
        readonly clientId?: string;
        /** How the portal proves to Keycloak that it is its client. */
        readonly method: KagentiAuthConfig['clientAuthentication']['method'];
        /** Without its query. */
        readonly tokenEndpoint: string;
        /** Absent when the token manager's default applies. */
        readonly tokenExpiryBufferSeconds?: number;
        readonly token: {
          readonly available: boolean;
          /** When the token expires, as an ISO date. */
          readonly expiresAt?: string;
          readonly problem?: StatusProblem;
        };
      };
}
