import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { IssuerSource } from './IssuerSource';
import { findIssuerProblem } from './findIssuerProblem';

/**
 * An issuer that is written down: nothing is discovered, and nothing looked up later.
 *
 * @public
 */
export class ConfiguredIssuer implements IssuerSource {
  /** {@inheritDoc IssuerSource.origin} */
  readonly origin = 'configured';
  readonly #issuer: string;

  private constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /**
   * Takes an issuer as it is: no slash is added or removed.
   *
   * @param issuer - The realm's issuer, character by character
   * @throws WorkloadOAuthError with `INVALID_OPTION`
   */
  static create(issuer: string): ConfiguredIssuer {
    const problem = findIssuerProblem(issuer);
    if (problem) {
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        `issuer ${problem}; it must be what the realm's metadata names as issuer.`,
      );
    }
    return new ConfiguredIssuer(issuer);
  }

  /** {@inheritDoc IssuerSource.getIssuer} */
  async getIssuer(): Promise<string> {
    return this.#issuer;
  }

  /** {@inheritDoc IssuerSource.lookAgain} */
  async lookAgain(): Promise<undefined> {
    return undefined;
  }
}
