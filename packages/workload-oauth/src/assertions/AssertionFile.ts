import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { CredentialFile, type ReadFile } from '../files/CredentialFile';
import { cleanText } from '../grants/cleanText';
import { Secret } from '../secrets/Secret';
import { describeAudienceMismatch } from './describeAudienceMismatch';
import type { JwtClaims } from './JwtClaims';
import { readJwtClaims } from './readJwtClaims';

/** Larger than any token that Keycloak would take. */
const MAX_BYTES = 16_384;

/** Where tokens are written to, by whom, and how messages speak of it. */
export interface AssertionFileOptions {
  readonly path: string;
  /** As in `The service account token file`. */
  readonly title: string;
  /** What to do when there is no file. */
  readonly missingAdvice: string;
  /** What to do when the token has expired: somebody has stopped writing. */
  readonly expiredAdvice: string;
  /** What to do when it is meant for others. */
  readonly audienceAdvice: (issuer: string) => string;
  /** What is wrong with the subject, and what to do; undefined when it is right. */
  readonly findSubjectProblem: (subject: string) => string | undefined;
  readonly nowMs: () => number;
  readonly readFile?: ReadFile;
}

/** A token that was read, and what it says. */
export interface FoundAssertion {
  readonly value: Secret;
  readonly claims: JwtClaims;
  readonly subject: string;
  readonly expiresAtMs: number;
}

/** A file into which the platform writes one token and another one in time. */
export class AssertionFile {
  readonly #options: AssertionFileOptions;
  readonly #file: CredentialFile;

  private constructor(options: AssertionFileOptions) {
    this.#options = options;
    this.#file = CredentialFile.create({
      path: options.path,
      title: options.title,
      advice: options.missingAdvice,
      maxBytes: MAX_BYTES,
      missing: 'ASSERTION_FILE_MISSING',
      invalid: 'ASSERTION_FILE_INVALID',
      readFile: options.readFile,
    });
  }

  static create(options: AssertionFileOptions): AssertionFile {
    return new AssertionFile(options);
  }

  /**
   * The token that lies there now.
   *
   * @throws WorkloadOAuthError with `ASSERTION_FILE_MISSING`, `ASSERTION_FILE_INVALID`
   * or `ASSERTION_EXPIRED`
   */
  async read(): Promise<FoundAssertion> {
    const { title, path, expiredAdvice, findSubjectProblem, nowMs } =
      this.#options;
    const text = await this.#file.read();
    if (/[\r\n]/.test(text)) throw this.#file.invalid('has more than one line');
    const claims = readJwtClaims(text);
    if (!claims) throw this.#file.invalid('holds no JWT');
    const { subject, expiresAtSeconds } = claims;
    if (!subject) throw this.#file.invalid('holds a JWT without a subject');
    const problem = findSubjectProblem(subject);
    if (problem) throw this.#file.invalid(problem);
    if (expiresAtSeconds === undefined) {
      throw this.#file.invalid(
        'holds a JWT without an expiry, which Keycloak refuses; use one that the platform renews',
      );
    }
    const expiresAtMs = expiresAtSeconds * 1000;
    if (expiresAtMs <= nowMs()) {
      const agoSeconds = Math.ceil((nowMs() - expiresAtMs) / 1000);
      throw new WorkloadOAuthError(
        'ASSERTION_EXPIRED',
        `${title} ${path} holds a token of ${cleanText(subject)} that expired ${agoSeconds} s ago. ${expiredAdvice}`,
      );
    }
    return { value: new Secret(text), claims, subject, expiresAtMs };
  }

  /**
   * The token that lies there now, if it is meant for this issuer. Others are not shown
   * to it: whoever gets the cluster's own token could use it at the cluster.
   *
   * @throws WorkloadOAuthError as `read`, and `ASSERTION_AUDIENCE_MISMATCH`
   */
  async readFor(issuer: string): Promise<FoundAssertion> {
    const found = await this.read();
    const { audience } = found.claims;
    const mismatch = describeAudienceMismatch(audience, issuer);
    if (mismatch === undefined) return found;
    const { title, path, audienceAdvice } = this.#options;
    throw new WorkloadOAuthError(
      'ASSERTION_AUDIENCE_MISMATCH',
      `${title} ${path} holds a token that is not for this issuer alone, which was not sent: ${mismatch}. ${audienceAdvice(issuer)}`,
    );
  }
}
