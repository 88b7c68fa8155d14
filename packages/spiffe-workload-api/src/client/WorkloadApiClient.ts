import type { JwtBundleSet } from '../bundle/JwtBundleSet';
import type { X509BundleSet } from '../bundle/X509BundleSet';
import type { JwtSvid } from '../svid/JwtSvid';
import type { WitSvid } from '../svid/WitSvid';
import type { X509Svid } from '../svid/X509Svid';
import { WorkloadApiAddress } from './address/WorkloadApiAddress';
import { readJwtBundles } from './answers/readJwtBundles';
import { readJwtSvids } from './answers/readJwtSvids';
import { readValidation } from './answers/readValidation';
import { readWitBundles } from './answers/readWitBundles';
import { readWitSvids } from './answers/readWitSvids';
import { readX509Bundles } from './answers/readX509Bundles';
import { readX509Context } from './answers/readX509Context';
import type { WitBundle } from './answers/WitBundle';
import type { X509Context } from './answers/X509Context';
import type { CallOptions } from './CallOptions';
import type { FetchJwtSvidOptions } from './FetchJwtSvidOptions';
import { readAudience } from './readAudience';
import { readCallTimeoutMs } from './readCallTimeoutMs';
import type { ValidateJwtSvidCallOptions } from './ValidateJwtSvidCallOptions';
import { MethodCaller } from './MethodCaller';
import { pauseUnreferenced } from './watch/pauseUnreferenced';
import type { Watcher } from './watch/Watcher';
import { workloadApiMethods as methods } from './wire/workloadApiMethods';
import type { WorkloadApiClientOptions } from './WorkloadApiClientOptions';

/**
 * Talks to a SPIFFE agent: each method is a call of the SPIFFE Workload API, once or as a
 * watch that goes on until it is told to end. Nothing is kept; see `JwtSource`,
 * `X509Source` and `BundleSource` for that.
 *
 * @remarks
 * Nothing is dialled before the first call, so a client can be made before its agent
 * runs. Every method rejects with a {@link SpiffeError}: `WORKLOAD_API_UNREACHABLE`,
 * `WORKLOAD_API_REFUSED`, `WORKLOAD_API_REJECTED`, `WORKLOAD_API_UNSUPPORTED`,
 * `WORKLOAD_API_TIMEOUT` or `WORKLOAD_API_BAD_ANSWER`, and `SOURCE_CLOSED` after
 * {@link WorkloadApiClient.close}; or with the reason of the caller's signal. Answers
 * over 4 MiB are refused.
 *
 * @public
 */
export class WorkloadApiClient {
  /** Where the agent is. */
  readonly address: WorkloadApiAddress;
  readonly #caller: MethodCaller;
  readonly #nowMs: () => number;

  private constructor(
    address: WorkloadApiAddress,
    options: WorkloadApiClientOptions,
  ) {
    this.address = address;
    this.#nowMs = options.nowMs ?? Date.now;
    this.#caller = MethodCaller.create({
      address,
      timeoutMs: readCallTimeoutMs(options.callTimeoutSeconds),
      random: options.random ?? Math.random,
      pause: options.pause ?? pauseUnreferenced,
    });
  }

  /**
   * Makes a client. Nothing is connected before the first call.
   *
   * @throws {@link SpiffeError} `WORKLOAD_API_ADDRESS_INVALID` or `INVALID_OPTION`
   */
  static create(options: WorkloadApiClientOptions = {}): WorkloadApiClient {
    const { address, environment = process.env } = options;
    return new WorkloadApiClient(
      WorkloadApiAddress.find({ address, environment }),
      options,
    );
  }

  /** Fetches the JWT-SVID of the default identity, or of the `subject`. */
  async fetchJwtSvid(options: FetchJwtSvidOptions): Promise<JwtSvid> {
    const [first] = await this.fetchJwtSvids(options);
    return first;
  }

  /** Fetches the JWT-SVIDs of all identities, at least one, the default first. */
  async fetchJwtSvids(options: FetchJwtSvidOptions): Promise<JwtSvid[]> {
    const { subject } = options;
    const audience = readAudience(options.audience);
    const answer = await this.#caller.call(
      methods.fetchJwtSvid,
      { audience, spiffeId: subject?.toString() },
      options,
    );
    return readJwtSvids(answer, { audience, subject, nowMs: this.#nowMs() });
  }

  /**
   * Lets the agent validate a JWT-SVID that was presented. `validateJwtSvid` does the
   * same here, without a call.
   *
   * @throws {@link SpiffeError} also `WORKLOAD_API_REJECTED` for a token that is not
   * valid; the message has the agent's reason and not the token
   */
  async validateJwtSvid(options: ValidateJwtSvidCallOptions): Promise<JwtSvid> {
    const { token } = options;
    const [audience] = readAudience(options.audience);
    const answer = await this.#caller.call(
      methods.validateJwtSvid,
      { audience, svid: token },
      options,
    );
    return readValidation(answer, token, audience, this.#nowMs());
  }

  /** Fetches the X.509-SVID of the default identity. */
  async fetchX509Svid(options: CallOptions = {}): Promise<X509Svid> {
    return (await this.fetchX509Context(options)).defaultSvid;
  }

  /** Fetches the X.509-SVIDs of all identities, and the bundles. */
  async fetchX509Context(options: CallOptions = {}): Promise<X509Context> {
    const answer = await this.#caller.callForFirst(
      methods.fetchX509Svid,
      {},
      options,
    );
    return readX509Context(answer);
  }

  /** Fetches the X.509 bundles of all known trust domains. */
  async fetchX509Bundles(options: CallOptions = {}): Promise<X509BundleSet> {
    const answer = await this.#caller.callForFirst(
      methods.fetchX509Bundles,
      {},
      options,
    );
    return readX509Bundles(answer);
  }

  /** Fetches the JWT bundles of all known trust domains. */
  async fetchJwtBundles(options: CallOptions = {}): Promise<JwtBundleSet> {
    const answer = await this.#caller.callForFirst(
      methods.fetchJwtBundles,
      {},
      options,
    );
    return readJwtBundles(answer);
  }

  /**
   * Fetches WIT-SVIDs, which few agents offer: SPIRE 1.14.5 answers
   * `WORKLOAD_API_UNSUPPORTED`.
   */
  async fetchWitSvids(
    options: Pick<FetchJwtSvidOptions, 'subject' | 'signal'> = {},
  ): Promise<WitSvid[]> {
    const answer = await this.#caller.callForFirst(
      methods.fetchWitSvid,
      { spiffeId: options.subject?.toString() },
      options,
    );
    return readWitSvids(answer, this.#nowMs());
  }

  /** Fetches the bundles for WIT-SVIDs, which few agents offer. */
  async fetchWitBundles(options: CallOptions = {}): Promise<WitBundle[]> {
    const answer = await this.#caller.callForFirst(
      methods.fetchWitBundles,
      {},
      options,
    );
    return readWitBundles(answer);
  }

  /**
   * Watches the X.509-SVIDs and bundles. Like the other watches it survives the agent's
   * restarts, waiting from 1 to 30 seconds between attempts, and ends without an error
   * when the signal is aborted or the client closed.
   *
   * @throws {@link SpiffeError} `WORKLOAD_API_REJECTED` or `WORKLOAD_API_UNSUPPORTED`,
   * which another attempt would not mend; also whatever the watcher throws
   */
  watchX509Context(
    watcher: Watcher<X509Context>,
    options: CallOptions = {},
  ): Promise<void> {
    return this.#caller.watch(
      { method: methods.fetchX509Svid, request: {}, read: readX509Context },
      watcher,
      options,
    );
  }

  /** Watches the X.509 bundles; see {@link WorkloadApiClient.watchX509Context}. */
  watchX509Bundles(
    watcher: Watcher<X509BundleSet>,
    options: CallOptions = {},
  ): Promise<void> {
    return this.#caller.watch(
      { method: methods.fetchX509Bundles, request: {}, read: readX509Bundles },
      watcher,
      options,
    );
  }

  /** Watches the JWT bundles; see {@link WorkloadApiClient.watchX509Context}. */
  watchJwtBundles(
    watcher: Watcher<JwtBundleSet>,
    options: CallOptions = {},
  ): Promise<void> {
    return this.#caller.watch(
      { method: methods.fetchJwtBundles, request: {}, read: readJwtBundles },
      watcher,
      options,
    );
  }

  /** Watches the WIT-SVIDs; see {@link WorkloadApiClient.watchX509Context}. */
  watchWitSvids(
    watcher: Watcher<readonly WitSvid[]>,
    options: Pick<FetchJwtSvidOptions, 'subject' | 'signal'> = {},
  ): Promise<void> {
    return this.#caller.watch(
      {
        method: methods.fetchWitSvid,
        request: { spiffeId: options.subject?.toString() },
        read: answer => readWitSvids(answer, this.#nowMs()),
      },
      watcher,
      options,
    );
  }

  /** Watches the bundles for WIT-SVIDs; see {@link WorkloadApiClient.watchX509Context}. */
  watchWitBundles(
    watcher: Watcher<readonly WitBundle[]>,
    options: CallOptions = {},
  ): Promise<void> {
    return this.#caller.watch(
      { method: methods.fetchWitBundles, request: {}, read: readWitBundles },
      watcher,
      options,
    );
  }

  /** Ends all calls and watches and the connection. More than once does no harm. */
  close(): void {
    this.#caller.close();
  }
}
