import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { ReadFile } from '../files/CredentialFile';
import { cleanText } from '../grants/cleanText';
import type { Assertion } from './Assertion';
import { AssertionFile, type FoundAssertion } from './AssertionFile';
import type { AssertionRequest, AssertionSource } from './AssertionSource';
import { JWT_BEARER } from './assertionTypes';
import { readServiceAccount } from './readServiceAccount';

/**
 * Options of {@link KubernetesTokenFileSource}.
 *
 * @public
 */
export interface KubernetesTokenFileSourceOptions {
  /** The file of a projected volume with a `serviceAccountToken`. */
  readonly tokenFile: string;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** How files are read; from this machine when absent. */
  readonly readFile?: ReadFile;
}

/**
 * The token of the pod's service account, from a file that kubelet renews
 * (requirements 003.5, 003.6 and 003.8).
 *
 * @remarks
 * The `default` service account is refused: every pod of the namespace that names no
 * other has it, so each of them could be this client (requirement 003.11).
 *
 * @public
 */
export class KubernetesTokenFileSource implements AssertionSource {
  readonly #file: AssertionFile;

  private constructor(options: KubernetesTokenFileSourceOptions) {
    this.#file = AssertionFile.create({
      path: options.tokenFile,
      title: 'The service account token file',
      missingAdvice:
        'Mount a projected volume with a serviceAccountToken into the pod, and check path and mountPath.',
      expiredAdvice:
        'kubelet renews it long before that: check that the volume is projected and not mounted by subPath, that kubelet runs, and the clocks.',
      audienceAdvice: issuer =>
        `Set audience: ${cleanText(issuer)} at the serviceAccountToken of the projected volume.`,
      findSubjectProblem: subject =>
        readServiceAccount(subject)
          ? undefined
          : `holds a token of ${cleanText(subject)}, which is no service account; use the method that fits it`,
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
  static create(
    options: KubernetesTokenFileSourceOptions,
  ): KubernetesTokenFileSource {
    return new KubernetesTokenFileSource(options);
  }

  /** {@inheritDoc AssertionSource.check} */
  async check(): Promise<void> {
    refuseDefault(await this.#file.read());
  }

  /** {@inheritDoc AssertionSource.getAssertion} */
  async getAssertion({ audience }: AssertionRequest): Promise<Assertion> {
    const found = await this.#file.readFor(audience);
    refuseDefault(found);
    const { value, expiresAtMs } = found;
    return { value, type: JWT_BEARER, expiresAtMs };
  }
}

function refuseDefault({ subject }: FoundAssertion): void {
  const account = readServiceAccount(subject);
  if (account?.name !== 'default') return;
  throw new WorkloadOAuthError(
    'ASSERTION_SUBJECT_REFUSED',
    `The token speaks for ${cleanText(subject)}, which every pod of the namespace ${cleanText(account.namespace)} has that names no other account: each of them could be this client. Create a service account for this workload alone, set serviceAccountName at the pod, and tie the client at Keycloak to it.`,
  );
}
