import type { ClientAuthenticationConfig } from './ClientAuthenticationConfig';
import type { KagentiBreakerConfig } from './KagentiBreakerConfig';
import type { KagentiConnectionsConfig } from './KagentiConnectionsConfig';
import type { KagentiLimitsConfig } from './KagentiLimitsConfig';
import type { KagentiTlsConfig } from './KagentiTlsConfig';
import type { KagentiWebSocketConfig } from './KagentiWebSocketConfig';
import type { BoostConfigValue } from './registry/BoostConfigValue';

/**
 * Boost's configuration after every check: what the rest of the code may rely on.
 *
 * @public
 */
export interface BoostConfig {
  /** What protects the portal's way to Kagenti. */
  readonly security: {
    /** What the portal demands before it starts; full unless set. */
    readonly mode: BoostConfigValue<'boost.security.mode'>;
    /** Whether restricted service principals may use the routes; false unless set. */
    readonly allowServicePrincipals: BoostConfigValue<'boost.security.allowServicePrincipals'>;
  };
  /** How the permission policy is asked. */
  readonly authorization: {
    /** How long its answers are remembered; 5 when absent, 0 when they are not. */
    readonly decisionCacheSeconds: BoostConfigValue<'boost.authorization.decisionCacheSeconds'>;
  };
  /** The way to Kagenti. */
  readonly kagenti: {
    /** Where Kagenti answers, without a trailing slash in its path. */
    readonly baseUrl: BoostConfigValue<'boost.kagenti.baseUrl'>;
    /** How long Kagenti may take to begin its answer, in seconds; 30 when absent. */
    readonly requestTimeoutSeconds: BoostConfigValue<'boost.kagenti.requestTimeoutSeconds'>;
    /** Whom to trust there and what to show; absent when nothing of it is set. */
    readonly tls?: KagentiTlsConfig;
    /** The connections to it. */
    readonly connections: KagentiConnectionsConfig;
    /** When it is not even tried. */
    readonly breaker: KagentiBreakerConfig;
    /** What one user may ask of it. */
    readonly limits: KagentiLimitsConfig;
    /** Up to which size a body is kept for a second try, in bytes; 1048576 when absent. */
    readonly maxReplayBytes: BoostConfigValue<'boost.kagenti.maxReplayBytes'>;
    /** Whether answers have the header Server-Timing; false when absent. */
    readonly serverTiming: BoostConfigValue<'boost.kagenti.serverTiming'>;
    /** The chat by WebSocket. */
    readonly webSocket: KagentiWebSocketConfig;
    /** The portal's own identity; absent when calls go without a bearer. */
    readonly auth?: KagentiAuthConfig;
    /** What may be used in what users create. */
    readonly creation: {
      /** Names of Kubernetes Secrets that need no `boost.kagenti.admin`; none unless set. */
      readonly secretNames: BoostConfigValue<'boost.kagenti.creation.secretNames'>;
      /** Hosts, with a port or without, in lower case and as `URL` writes them; none unless set. */
      readonly allowedHosts: BoostConfigValue<'boost.kagenti.creation.allowedHosts'>;
    };
  };
  /** How replicas share the portal's tokens. */
  readonly tokenCache: {
    /** The first seals, all open; empty when tokens are not shared. */
    readonly encryptionKeys: BoostConfigValue<'boost.tokenCache.encryptionKeys'>;
  };
}

/**
 * How the portal gets its token.
 *
 * @public
 */
export interface KagentiAuthConfig {
  /** Where the token comes from. */
  readonly tokenEndpoint: BoostConfigValue<'boost.kagenti.auth.tokenEndpoint'>;
  /** The client that stands for the portal; absent where Keycloak finds it by its credential. */
  readonly clientId?: BoostConfigValue<'boost.kagenti.auth.clientId'>;
  /** How it proves to be that client. */
  readonly clientAuthentication: ClientAuthenticationConfig;
  /** The realm's issuer; discovered when absent. */
  readonly issuer?: BoostConfigValue<'boost.kagenti.auth.issuer'>;
  /** PEM certificates to trust at the token endpoint instead of the system's. */
  readonly caFile?: BoostConfigValue<'boost.kagenti.auth.caFile'>;
  /** Whole seconds, 0 to 3600; the token manager applies 60 when absent. */
  readonly tokenExpiryBufferSeconds?: BoostConfigValue<'boost.kagenti.auth.tokenExpiryBufferSeconds'>;
}
