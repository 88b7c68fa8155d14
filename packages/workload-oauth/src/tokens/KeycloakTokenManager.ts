import { createHash } from 'node:crypto';
import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import type { IssuerChange } from '../discovery/DiscoveredIssuer';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { ClientCredentialsGrant } from '../grants/ClientCredentialsGrant';
import { assertSecureEndpoint } from '../http/assertSecureEndpoint';
import { NodeFetchTransport } from '../http/NodeFetchTransport';
import type { TokenEndpointTransport } from '../http/TokenEndpointTransport';
import { CarefulTokenStore } from '../stores/CarefulTokenStore';
import type { AccessToken } from './AccessToken';
import { CachingTokenSource } from './CachingTokenSource';
import { type Clock, systemClock } from './Clock';
import type { TokenObserver } from './TokenObserver';
import type { TokenRequest } from './TokenRequest';
import type { TokenSource } from './TokenSource';
import type { TokenStore } from './TokenStore';

/** A minute covers the clock skew that Keycloak, Duende and Spring assume, and a slow request. */
const DEFAULT_EXPIRY_BUFFER_SECONDS = 60;

/**
 * Options of {@link KeycloakTokenManager}.
 *
 * @public
 */
export interface KeycloakTokenManagerOptions {
  /** The realm's token endpoint; https, or http on loopback and in-cluster. */
  readonly tokenEndpoint: URL;
  /** The client's id at Keycloak; may be absent where Keycloak finds the client by its credential. */
  readonly clientId?: string;
  /** How the client proves that it is that client. */
  readonly clientAuthentication: ClientAuthentication;
  /** How long before its expiry a token is replaced: whole seconds, 0 or more; 60 when absent. */
  readonly tokenExpiryBufferSeconds?: number;
  /**
   * The realm's issuer, for which assertions are made; discovered from the realm's metadata
   * and pinned when absent.
   */
  readonly issuer?: string;
  /** Is told of each other issuer than the one that was discovered first; it is not adopted. */
  readonly onIssuerChanged?: (change: IssuerChange) => void;
  /** PEM certificates to trust at the token endpoint instead of the system's. */
  readonly ca?: string;
  /** A file with such certificates, read again when it changes; not together with `ca`. */
  readonly caFile?: string;
  /**
   * Where replicas share tokens; absent when each fetches its own. It may fail or hang: a
   * {@link CarefulTokenStore} is put around any that is none, to no warnings.
   */
  readonly store?: TokenStore;
  /** Sees what happens to tokens, for metrics and traces; nobody when absent. */
  readonly observer?: TokenObserver;
  /** How requests travel; by node-fetch when absent. */
  readonly transport?: TokenEndpointTransport;
  /** The time; this machine's when absent. */
  readonly clock?: Clock;
  /** Chance, from 0 to below 1, for jitter; `Math.random` when absent. */
  readonly random?: () => number;
}

/**
 * The portal's own access tokens, by OAuth 2.0 client credentials (RFC 6749 section
 * 4.4), cached until shortly before they expire.
 *
 * @remarks
 * At most one grant per audience and scope set is in flight in this process. From a
 * jittered moment on, a token in use is renewed behind its callers' backs. A token
 * that lives is served while Keycloak is away; failures are remembered with capped
 * exponential back-off and told to callers at once. An idle manager makes no requests
 * and holds no timer. Follows requirements 002.1 to 002.7, 002.29 and 002.30.
 *
 * @public
 */
export class KeycloakTokenManager implements TokenSource {
  readonly #source: CachingTokenSource;
  readonly #transport: TokenEndpointTransport;

  private constructor(
    source: CachingTokenSource,
    transport: TokenEndpointTransport,
  ) {
    this.#source = source;
    this.#transport = transport;
  }

  /**
   * Makes a manager. Nothing is requested yet.
   *
   * @param options - Whose tokens, and from where
   * @throws WorkloadOAuthError with `TOKEN_ENDPOINT_INSECURE` or `INVALID_OPTION`
   */
  static create(options: KeycloakTokenManagerOptions): KeycloakTokenManager {
    assertSecureEndpoint(options.tokenEndpoint);
    const bufferSeconds =
      options.tokenExpiryBufferSeconds ?? DEFAULT_EXPIRY_BUFFER_SECONDS;
    if (!Number.isSafeInteger(bufferSeconds) || bufferSeconds < 0) {
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        `tokenExpiryBufferSeconds is ${bufferSeconds}; it must be a whole number of seconds, 0 or more.`,
      );
    }
    const clock = options.clock ?? systemClock;
    const { tokenEndpoint, clientId, clientAuthentication } = options;
    const transport =
      options.transport ??
      NodeFetchTransport.create({
        ca: options.ca,
        caFile: options.caFile,
        clientCertificate: clientAuthentication.clientCertificate,
      });
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint,
      clientId,
      clientAuthentication,
      transport,
      issuer: options.issuer,
      onIssuerChanged: options.onIssuerChanged,
      wallMs: () => clock.wallMs(),
    });
    const { observer } = options;
    const source = CachingTokenSource.create({
      grant: request => grant.request(request),
      bufferMs: bufferSeconds * 1000,
      clock,
      random: options.random ?? Math.random,
      store: options.store && CarefulTokenStore.around(options.store),
      identity: [
        tokenEndpoint.href,
        clientId ?? '',
        clientAuthentication.method,
        clientAuthentication.credentialName ?? '',
      ],
      observe:
        observer &&
        (key =>
          observer.forKey({
            clientId: clientId ?? clientAuthentication.method,
            keyHash: hash(key),
          })),
    });
    return new KeycloakTokenManager(source, transport);
  }

  /** {@inheritDoc TokenSource.getAccessToken} */
  getAccessToken(request?: TokenRequest): Promise<AccessToken> {
    return this.#source.getAccessToken(request);
  }

  /** {@inheritDoc TokenSource.invalidate} */
  invalidate(token: AccessToken): void {
    this.#source.invalidate(token);
  }

  /** Ends the manager: tokens are forgotten, connections closed, later callers refused. */
  close(): void {
    this.#source.close();
    this.#transport.close();
  }
}

/** Tells keys apart in metrics without saying what they are. */
function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}
