import { MalformedError } from '../errors/MalformedError';
import { hasSigned } from './hasSigned';
import { ParsedCertificate } from './ParsedCertificate';
import { signerProblem } from './signerProblem';

// A real chain needs one check for each certificate, and a few more while two
// authorities with one name take turns. Go's verifier stops at the same number.
const MOST_SIGNATURE_CHECKS = 100;

/** Where a chain may go. */
export interface ChainSearchOptions {
  readonly intermediates: readonly ParsedCertificate[];
  readonly authorities: readonly ParsedCertificate[];
  readonly nowMs: number;
}

/**
 * Looks for a way from a leaf to an authority. Names lead the way and signatures prove
 * each step; the work is bounded, since a peer chooses the certificates.
 */
export class ChainSearch {
  readonly #options: ChainSearchOptions;
  #checksLeft = MOST_SIGNATURE_CHECKS;
  #problem =
    'no authority of its trust domain has signed it; the bundle may be older than the authority, or the certificate from elsewhere';

  private constructor(options: ChainSearchOptions) {
    this.#options = options;
  }

  static create(options: ChainSearchOptions): ChainSearch {
    return new ChainSearch(options);
  }

  /**
   * @throws MalformedError if there is no way, naming the obstacle that came nearest
   */
  prove(leaf: ParsedCertificate): void {
    if (!this.#leadsToAuthority([leaf])) {
      throw new MalformedError(this.#problem);
    }
  }

  #leadsToAuthority(path: readonly ParsedCertificate[]): boolean {
    const { authorities, intermediates } = this.#options;
    if (authorities.some(authority => this.#hasSigned(authority, path))) {
      return true;
    }
    return intermediates.some(
      intermediate =>
        // Each at most once, which also ends circles.
        !path.includes(intermediate) &&
        this.#hasSigned(intermediate, path) &&
        this.#leadsToAuthority([...path, intermediate]),
    );
  }

  #hasSigned(
    signer: ParsedCertificate,
    path: readonly ParsedCertificate[],
  ): boolean {
    const last = path[path.length - 1];
    // Byte for byte: RFC 5280 lets names be folded, which no issuer needs.
    if (!signer.subject.equals(last.issuer)) return false;
    if (this.#checksLeft === 0) {
      throw new MalformedError('its chain takes too many signature checks');
    }
    this.#checksLeft -= 1;
    if (!hasSigned(signer, last)) return false;
    const problem = signerProblem(signer, path, this.#options.nowMs);
    if (problem) this.#problem = problem;
    return problem === undefined;
  }
}
