import type { SpiffeId } from 'spiffe-workload-api';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { cleanText } from '../grants/cleanText';
import { Secret } from '../secrets/Secret';
import { waitFor } from '../tokens/waitFor';
import type { Assertion } from './Assertion';
import type { AssertionRequest, AssertionSource } from './AssertionSource';
import { JWT_SPIFFE } from './assertionTypes';
import { describeFailure } from '../errors/describeFailure';
import type { JwtSvidProvider, ProvidedJwtSvid } from './JwtSvidProvider';

/** An agent on the same machine answers in milliseconds; ten seconds outlast its restart. */
const TIMEOUT_MS = 10_000;

/**
 * Options of {@link SpiffeWorkloadApiSource}.
 *
 * @public
 */
export interface SpiffeWorkloadApiSourceOptions {
  /** What gives JWT-SVIDs, such as a `JwtSource`; closed by whoever made it. */
  readonly provider: JwtSvidProvider;
  /** Which of this workload's identities to show; the first when absent. */
  readonly subject?: SpiffeId;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** How long to wait for the provider, in milliseconds; 10,000 when absent. */
  readonly timeoutMs?: number;
}

/**
 * JWT-SVIDs from the SPIFFE Workload API: nothing is stored, not even in a file
 * (requirements 000.8 and 000.15).
 *
 * @public
 */
export class SpiffeWorkloadApiSource implements AssertionSource {
  readonly #options: SpiffeWorkloadApiSourceOptions;

  private constructor(options: SpiffeWorkloadApiSourceOptions) {
    this.#options = options;
  }

  /**
   * Makes a source. Nothing is asked for yet.
   *
   * @param options - From whom the SVIDs come
   */
  static create(
    options: SpiffeWorkloadApiSourceOptions,
  ): SpiffeWorkloadApiSource {
    return new SpiffeWorkloadApiSource(options);
  }

  /** {@inheritDoc AssertionSource.getAssertion} */
  async getAssertion(request: AssertionRequest): Promise<Assertion> {
    const { audience } = request;
    const { nowMs = Date.now } = this.#options;
    const svid = await this.#fetch(request);
    const { expiresAtMs } = svid;
    if (expiresAtMs <= nowMs()) {
      throw new WorkloadOAuthError(
        'ASSERTION_EXPIRED',
        `The JWT-SVID for ${cleanText(audience)} expired ${Math.ceil((nowMs() - expiresAtMs) / 1000)} s ago. Check that the SPIRE agent reaches its server, and the clocks.`,
      );
    }
    return { value: new Secret(svid.marshal()), type: JWT_SPIFFE, expiresAtMs };
  }

  async #fetch(request: AssertionRequest): Promise<ProvidedJwtSvid> {
    const { provider, subject, timeoutMs = TIMEOUT_MS } = this.#options;
    const { audience, signal } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const until = signal ? AbortSignal.any([signal, timeout]) : timeout;
      const svid = provider.fetchJwtSvid({ audience, subject, signal: until });
      // Not every provider may look at its signal, and everybody waits for this one.
      return await waitFor(svid, until);
    } catch (error) {
      const reason = timeout.aborted
        ? `no answer within ${timeoutMs} ms`
        : describeFailure(error);
      throw new WorkloadOAuthError(
        'ASSERTION_SOURCE_UNAVAILABLE',
        `The SPIFFE Workload API gave no JWT-SVID for ${cleanText(audience)}: ${reason}. Check that the SPIRE agent runs, that its socket is mounted, and that an entry fits this workload.`,
        { cause: error },
      );
    }
  }
}
