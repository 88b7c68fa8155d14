import { randomUUID } from 'node:crypto';
import { createSecureContext, type SecureContext, type Server } from 'node:tls';
import type { DetailedPeerCertificate } from 'node:tls';
import type { X509Bundle } from '../bundle/X509Bundle';
import type { X509BundleProvider } from '../bundle/X509BundleProvider';
import type { X509Context } from '../client/answers/X509Context';
import type { SpiffeIdMatcher } from '../identity/SpiffeIdMatcher';
import type { TrustDomain } from '../identity/TrustDomain';
import type { X509Svid } from '../svid/X509Svid';
import { ClientHold } from './state/ClientHold';
import { WatchedState } from './state/WatchedState';
import type { SpiffeTlsClientOptions } from './tls/SpiffeTlsClientOptions';
import { toContextOptions, type TlsIdentity } from './tls/toContextOptions';
import { TlsServerGuard } from './tls/TlsServerGuard';
import { verifyPeer } from './tls/verifyPeer';
import type { WebTlsOptions } from './tls/WebTlsOptions';
import type { X509SourceOptions } from './X509SourceOptions';

/**
 * A source of the X.509-SVID of this process and of the bundles that validate those of
 * others, and of TLS with both.
 *
 * @remarks
 * It follows the agent and survives its restarts. What was received is served until
 * something newer arrives, even when the agent refuses for a while, as it does after a
 * restart before it has synchronised: the standard says that one SHOULD stop using a
 * withdrawn SVID, and peers refuse it when it expires.
 *
 * @public
 */
export class X509Source implements X509BundleProvider {
  readonly #options: X509SourceOptions;
  readonly #hold: ClientHold;
  readonly #state: WatchedState<TlsIdentity>;
  readonly #matcherNames = new WeakMap<SpiffeIdMatcher, string>();
  #clientContext: { of: TlsIdentity; context: SecureContext } | undefined;

  private constructor(
    options: X509SourceOptions,
    hold: ClientHold,
    state: WatchedState<TlsIdentity>,
  ) {
    this.#options = options;
    this.#hold = hold;
    this.#state = state;
  }

  /**
   * Waits for the first X.509-SVID; see `JwtSource.create` for its errors.
   */
  static async create(options: X509SourceOptions = {}): Promise<X509Source> {
    const { signal, onError } = options;
    const { pick = ([first]: readonly X509Svid[]) => first } = options;
    const hold = ClientHold.create(options);
    try {
      const state = await WatchedState.create({
        watch: (watcher, until) =>
          hold.client.watchX509Context(watcher, { signal: until }),
        read: (context: X509Context): TlsIdentity => ({
          svid: pick(context.svids),
          bundles: context.bundles,
        }),
        signal,
        onError,
      });
      return new X509Source(options, hold, state);
    } catch (error) {
      hold.release();
      throw error;
    }
  }

  /**
   * The X.509-SVID of this process, as the agent last gave it.
   *
   * @throws {@link SpiffeError} `SOURCE_CLOSED`
   */
  getX509Svid(): X509Svid {
    return this.#state.current.svid;
  }

  /**
   * The X.509 bundle of a trust domain, as the agent last gave it.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND` or `SOURCE_CLOSED`
   */
  getX509Bundle(trustDomain: TrustDomain): X509Bundle {
    return this.#state.current.bundles.getX509Bundle(trustDomain);
  }

  /**
   * Calls back after each change of SVIDs or bundles.
   *
   * @returns ends that
   */
  onUpdate(listener: () => void): () => void {
    return this.#state.onUpdate(listener);
  }

  /**
   * Options for **one** connection to a server with a SPIFFE identity: this process shows
   * its current X.509-SVID, and the server is verified by its SPIFFE ID and the bundle of
   * its trust domain, never by its host name. Nothing that was written reaches a server
   * that is refused. Ask again for each connection, so that it has the current certificate;
   * `SpiffeHttpsAgent` does.
   *
   * @param match - whom to accept
   * @throws {@link SpiffeError} `SOURCE_CLOSED`
   */
  tlsClientOptions(match: SpiffeIdMatcher): SpiffeTlsClientOptions {
    const { current } = this.#state;
    if (this.#clientContext?.of !== current) {
      const context = createSecureContext(toContextOptions(current));
      this.#clientContext = { of: current, context };
    }
    const { nowMs = Date.now } = this.#options;
    return {
      secureContext: this.#clientContext.context,
      rejectUnauthorized: true,
      checkServerIdentity: (_, certificate) => {
        try {
          const leaf = certificate as DetailedPeerCertificate;
          verifyPeer(leaf, { bundles: this, match, nowMs });
          return undefined;
        } catch (error) {
          return error as Error;
        }
      },
      session: undefined,
      sessionIdContext: this.#nameOf(match),
    };
  }

  /**
   * A context for **one** connection to a server of the web, such as Keycloak: this
   * process shows its current X.509-SVID, and Node verifies the server as always, by its
   * host name. For the option `secureContext` of `tls.connect` or `https.request`.
   *
   * @throws {@link SpiffeError} `SOURCE_CLOSED`
   */
  webSecureContext({ ca }: WebTlsOptions = {}): SecureContext {
    const { cert, key, minVersion } = toContextOptions(this.#state.current);
    const authorities = typeof ca === 'string' ? ca : ca && [...ca];
    return createSecureContext({ cert, key, minVersion, ca: authorities });
  }

  /**
   * Gives a TLS, HTTPS or HTTP/2 server that was made with `spiffeServerOptions` this
   * process's X.509-SVID, now and after each change, and lets only clients through that
   * show one themselves and are welcome. Refused ones are told of by the server's event
   * `tlsClientError`; nothing that they sent is read.
   *
   * @remarks
   * Open connections stay when certificates change. After {@link X509Source.close} no new
   * ones are accepted. Node's servers want authorities that are signed by themselves;
   * a client of any other is refused.
   *
   * @param match - whom to let through
   * @returns the server
   * @throws {@link SpiffeError} `SOURCE_CLOSED`
   */
  protectTlsServer<Protected extends Server>(
    server: Protected,
    match: SpiffeIdMatcher,
  ): Protected {
    const { nowMs = Date.now } = this.#options;
    const guard = TlsServerGuard.install(server, {
      bundles: this,
      match,
      nowMs,
    });
    guard.show(this.#state.current);
    const stop = this.onUpdate(() => guard.show(this.#state.current));
    server.once('close', stop);
    return server;
  }

  /** Ends the watch, and the client if it was made here. More than once does no harm. */
  close(): void {
    this.#state.close();
    this.#clientContext = undefined;
    this.#hold.release();
  }

  #nameOf(match: SpiffeIdMatcher): string {
    const name = this.#matcherNames.get(match) ?? randomUUID();
    this.#matcherNames.set(match, name);
    return name;
  }
}
