import type { Secret } from 'workload-oauth';
import type { SecurityMode } from './SecurityMode';

/**
 * Boost's configuration after every check: what the rest of the code may rely on.
 *
 * @public
 */
export interface BoostConfig {
  readonly security: {
    readonly mode: SecurityMode;
    /** Whether restricted service principals may use the routes; false unless set. */
    readonly allowServicePrincipals: boolean;
  };
  readonly kagenti: {
    /** Where Kagenti answers, without a trailing slash in its path. */
    readonly baseUrl: URL;
    /** How long Kagenti may take to begin its answer, in seconds; 30 when absent. */
    readonly requestTimeoutSeconds: number;
    /** The portal's own identity; absent when calls go without a bearer. */
    readonly auth?: KagentiAuthConfig;
  };
}

/**
 * How the portal gets its token.
 *
 * @public
 */
export interface KagentiAuthConfig {
  readonly tokenEndpoint: URL;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** Whole seconds, 0 or more; the token manager applies 60 when absent. */
  readonly tokenExpiryBufferSeconds?: number;
}
