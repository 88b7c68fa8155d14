import type { ReadFile } from '../files/CredentialFile';
import { cleanText } from '../grants/cleanText';
import type { Assertion } from './Assertion';
import { AssertionFile } from './AssertionFile';
import type { AssertionRequest, AssertionSource } from './AssertionSource';
import { JWT_SPIFFE } from './assertionTypes';

/**
 * Options of {@link SpiffeSvidFileSource}.
 *
 * @public
 */
export interface SpiffeSvidFileSourceOptions {
  /** The file into which a helper writes the JWT-SVID, in compact form. */
  readonly svidFile: string;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** How files are read; from this machine when absent. */
  readonly readFile?: ReadFile;
}

/**
 * A JWT-SVID from a file that something like spiffe-helper renews (requirement 000.8).
 *
 * @public
 */
export class SpiffeSvidFileSource implements AssertionSource {
  readonly #file: AssertionFile;

  private constructor(options: SpiffeSvidFileSourceOptions) {
    this.#file = AssertionFile.create({
      path: options.svidFile,
      title: 'The JWT-SVID file',
      missingAdvice:
        'Check that the helper which writes it runs in the same pod and shares the volume, or use the Workload API instead.',
      expiredAdvice:
        'Check that the helper which writes it still runs and reaches the SPIRE agent, and the clocks.',
      audienceAdvice: issuer =>
        `Let the helper ask for a JWT-SVID with the audience ${cleanText(issuer)}.`,
      findSubjectProblem: subject =>
        subject.startsWith('spiffe://')
          ? undefined
          : `holds a token of ${cleanText(subject)}, which is no SPIFFE ID; use the method that fits it`,
      nowMs: options.nowMs ?? Date.now,
      readFile: options.readFile,
    });
  }

  /**
   * Makes a source. Nothing is read yet.
   *
   * @param options - Which file
   * @throws WorkloadOAuthError with `INVALID_OPTION`
   */
  static create(options: SpiffeSvidFileSourceOptions): SpiffeSvidFileSource {
    return new SpiffeSvidFileSource(options);
  }

  /** {@inheritDoc AssertionSource.check} */
  async check(): Promise<void> {
    await this.#file.read();
  }

  /** {@inheritDoc AssertionSource.getAssertion} */
  async getAssertion({ audience }: AssertionRequest): Promise<Assertion> {
    const { value, expiresAtMs } = await this.#file.readFor(audience);
    return { value, type: JWT_SPIFFE, expiresAtMs };
  }
}
