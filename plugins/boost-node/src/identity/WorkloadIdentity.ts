import {
  ENDPOINT_VARIABLE,
  JwtSource,
  SpiffeError,
  SpiffeId,
  type SourceOptions,
  type X509Svid,
  X509Source,
} from 'spiffe-workload-api';
import type { JwtSvidProvider, X509SvidProvider } from 'workload-oauth';
import { FirstUse } from './FirstUse';

/** Where SPIRE's agent listens when nobody says otherwise (requirement 000.6). */
const DEFAULT_ADDRESS = 'unix:///run/spire/sockets/agent.sock';

/**
 * How long a first grant waits for the agent. One that is well answers within
 * milliseconds; one that is not must not hold up the callers' own deadlines.
 */
const FIRST_UPDATE_MS = 5_000;

/** After these a source asks the agent no more. */
const ENDS_A_WATCH: readonly string[] = [
  'WORKLOAD_API_REJECTED',
  'WORKLOAD_API_UNSUPPORTED',
];

/** Where the portal's own SPIFFE identity comes from. */
export interface WorkloadIdentityOptions {
  /** Where the Workload API listens; by the environment, or SPIRE's usual place, when absent. */
  readonly workloadApiAddress?: string;
  /** Which of the workload's identities to show; the first when absent. */
  readonly spiffeId?: string;
  /** The process's environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hears that the agent fails, or gives what is not wanted. */
  readonly onError: (error: SpiffeError) => void;
}

/**
 * The identity of this process at its SPIFFE Workload API.
 *
 * @remarks
 * The portal starts whether the agent is there or not: the sources are made when the
 * first grant needs them, and follow the agent from then on.
 */
export class WorkloadIdentity {
  readonly #options: WorkloadIdentityOptions;
  readonly #subject: SpiffeId | undefined;
  readonly #closing = new AbortController();
  readonly #jwtSource = FirstUse.of(() => this.#openJwtSource());
  readonly #x509Source = FirstUse.of(() => this.#openX509Source());

  private constructor(options: WorkloadIdentityOptions) {
    this.#options = options;
    const { spiffeId } = options;
    this.#subject =
      spiffeId === undefined ? undefined : SpiffeId.parse(spiffeId);
  }

  static create(options: WorkloadIdentityOptions): WorkloadIdentity {
    return new WorkloadIdentity(options);
  }

  /** Which identity is asked for; the workload's first when absent. */
  get subject(): SpiffeId | undefined {
    return this.#subject;
  }

  readonly jwtSvids: JwtSvidProvider = {
    fetchJwtSvid: async request =>
      (await this.#jwtSource.get()).fetchJwtSvid(request),
  };

  readonly x509Svids: X509SvidProvider = {
    getX509Svid: async () => (await this.#x509Source.get()).getX509Svid(),
  };

  close(): void {
    this.#closing.abort(
      new SpiffeError('SOURCE_CLOSED', "The portal's identity was closed."),
    );
    this.#forget();
  }

  #openJwtSource(): Promise<JwtSource> {
    return this.#keep(() => JwtSource.create(this.#sourceOptions()));
  }

  #openX509Source(): Promise<X509Source> {
    const pick = (svids: readonly X509Svid[]) => this.#pick(svids);
    return this.#keep(() =>
      X509Source.create({ ...this.#sourceOptions(), pick }),
    );
  }

  async #keep<Source extends { close(): void }>(
    open: () => Promise<Source>,
  ): Promise<Source> {
    this.#closing.signal.throwIfAborted();
    const source = await open().catch(error => {
      this.#closing.signal.throwIfAborted();
      throw error;
    });
    if (this.#closing.signal.aborted) source.close();
    this.#closing.signal.throwIfAborted();
    return source;
  }

  #forget(): void {
    this.#jwtSource.forget()?.close();
    this.#x509Source.forget()?.close();
  }

  #onError(error: SpiffeError): void {
    this.#options.onError(error);
    // Such an answer ends the watch for good, as the agent means it. Whatever is there
    // by the next grant may answer otherwise.
    if (ENDS_A_WATCH.includes(error.code)) this.#forget();
  }

  #sourceOptions(): SourceOptions {
    const { workloadApiAddress, environment } = this.#options;
    const fallback = environment[ENDPOINT_VARIABLE]
      ? undefined
      : DEFAULT_ADDRESS;
    return {
      address: workloadApiAddress ?? fallback,
      environment,
      onError: error => this.#onError(error),
      signal: AbortSignal.any([
        this.#closing.signal,
        AbortSignal.timeout(FIRST_UPDATE_MS),
      ]),
    };
  }

  #pick(svids: readonly X509Svid[]): X509Svid {
    const subject = this.#subject;
    const found = subject
      ? svids.find(({ id }) => id.equals(subject))
      : svids[0];
    if (found) return found;
    throw new SpiffeError(
      'SPIFFE_ID_UNEXPECTED',
      `The Workload API gives ${svids.map(({ id }) => id).join(', ')}, and not ${subject}, which boost.kagenti.auth.clientAuthentication.spiffeId asks for. Check the registration entries of this workload.`,
    );
  }
}
