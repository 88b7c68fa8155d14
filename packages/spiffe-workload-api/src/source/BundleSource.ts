import type { JwtBundle } from '../bundle/JwtBundle';
import type { JwtBundleProvider } from '../bundle/JwtBundleProvider';
import type { JwtBundleSet } from '../bundle/JwtBundleSet';
import type { X509Bundle } from '../bundle/X509Bundle';
import type { X509BundleProvider } from '../bundle/X509BundleProvider';
import type { X509BundleSet } from '../bundle/X509BundleSet';
import type { TrustDomain } from '../identity/TrustDomain';
import type { SourceOptions } from './SourceOptions';
import { ClientHold } from './state/ClientHold';
import { WatchedState } from './state/WatchedState';

/**
 * A source of bundles of both kinds, for whoever validates others and shows no identity.
 *
 * @public
 */
export class BundleSource implements JwtBundleProvider, X509BundleProvider {
  readonly #hold: ClientHold;
  readonly #x509: WatchedState<X509BundleSet>;
  readonly #jwt: WatchedState<JwtBundleSet>;

  private constructor(
    hold: ClientHold,
    x509: WatchedState<X509BundleSet>,
    jwt: WatchedState<JwtBundleSet>,
  ) {
    this.#hold = hold;
    this.#x509 = x509;
    this.#jwt = jwt;
  }

  /**
   * Waits for the first bundles of both kinds; see `JwtSource.create` for its errors.
   */
  static async create(options: SourceOptions = {}): Promise<BundleSource> {
    const { signal, onError } = options;
    const hold = ClientHold.create(options);
    const { client } = hold;
    let x509: WatchedState<X509BundleSet> | undefined;
    try {
      x509 = await WatchedState.create({
        watch: (watcher, until) =>
          client.watchX509Bundles(watcher, { signal: until }),
        read: (update: X509BundleSet) => update,
        signal,
        onError,
      });
      const jwt = await WatchedState.create({
        watch: (watcher, until) =>
          client.watchJwtBundles(watcher, { signal: until }),
        read: (update: JwtBundleSet) => update,
        signal,
        onError,
      });
      return new BundleSource(hold, x509, jwt);
    } catch (error) {
      x509?.close();
      hold.release();
      throw error;
    }
  }

  /**
   * The X.509 bundle of a trust domain, as the agent last gave it.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND` or `SOURCE_CLOSED`
   */
  getX509Bundle(trustDomain: TrustDomain): X509Bundle {
    return this.#x509.current.getX509Bundle(trustDomain);
  }

  /**
   * The JWT bundle of a trust domain, as the agent last gave it.
   *
   * @throws {@link SpiffeError} `BUNDLE_NOT_FOUND` or `SOURCE_CLOSED`
   */
  getJwtBundle(trustDomain: TrustDomain): JwtBundle {
    return this.#jwt.current.getJwtBundle(trustDomain);
  }

  /**
   * Calls back after each change of either kind.
   *
   * @returns ends that
   */
  onUpdate(listener: () => void): () => void {
    const ends = [this.#x509.onUpdate(listener), this.#jwt.onUpdate(listener)];
    return () => ends.forEach(end => end());
  }

  /** Ends the watches, and the client if it was made here. More than once does no harm. */
  close(): void {
    this.#x509.close();
    this.#jwt.close();
    this.#hold.release();
  }
}
