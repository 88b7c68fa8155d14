import { inspect } from 'node:util';
import { SpiffeError } from '../errors/SpiffeError';
import { pathProblem } from './pathProblem';
import { segmentProblem } from './segmentProblem';
import { TrustDomain } from './TrustDomain';
import { trustDomainProblem } from './trustDomainProblem';

const SCHEME = 'spiffe://';

// SPIFFE-ID section 2.3: what every implementation takes and none should exceed.
const LONGEST_ID_BYTES = 2048;

/**
 * The name of a workload: `spiffe://<trust domain><path>` (SPIFFE-ID section 2).
 *
 * @remarks
 * There is one spelling for each identity, so that equality is equality of text.
 * Where the standard lets a parser fold upper case in scheme and trust domain, this
 * one refuses it, as go-spiffe does.
 *
 * @public
 */
export class SpiffeId {
  /** Whose authorities vouch for this identity. */
  readonly trustDomain: TrustDomain;
  /** Empty, or like `/ns/team1/sa/weather`: never with a slash at the end. */
  readonly path: string;

  private constructor(trustDomain: TrustDomain, path: string) {
    this.trustDomain = trustDomain;
    this.path = path;
  }

  /**
   * Reads a SPIFFE ID, strictly.
   *
   * @throws {@link SpiffeError} `SPIFFE_ID_INVALID`, naming what is wrong; the text
   * itself is not quoted
   */
  static parse(text: string): SpiffeId {
    if (typeof text !== 'string' || text === '') {
      throw invalid('it is empty, or no string');
    }
    // First, since the length bounds the work of all that follows.
    if (text.length > LONGEST_ID_BYTES) throw tooLong(text.length);
    if (!text.startsWith(SCHEME)) {
      throw invalid(`it must begin with ${SCHEME}, in lower case`);
    }
    const slash = text.indexOf('/', SCHEME.length);
    const pathStart = slash < 0 ? text.length : slash;
    const name = text.slice(SCHEME.length, pathStart);
    const path = text.slice(pathStart);
    const problem = trustDomainProblem(name) ?? pathProblem(path);
    if (problem) throw invalid(problem);
    return new SpiffeId(TrustDomain.parse(name), path);
  }

  /**
   * Puts a SPIFFE ID together: `SpiffeId.from(trustDomain, 'ns', 'team1')`.
   *
   * @param segments - without slashes; none gives the trust domain's own ID
   * @throws {@link SpiffeError} `SPIFFE_ID_INVALID`
   */
  static from(trustDomain: TrustDomain, ...segments: string[]): SpiffeId {
    for (const segment of segments) {
      const problem = segmentProblem(segment);
      if (problem) throw invalid(problem);
    }
    const id = new SpiffeId(
      trustDomain,
      segments.map(segment => `/${segment}`).join(''),
    );
    const { length } = id.toString();
    if (length > LONGEST_ID_BYTES) throw tooLong(length);
    return id;
  }

  /** Whether the identity belongs to the trust domain; subdomains are others. */
  isMemberOf(trustDomain: TrustDomain): boolean {
    return this.trustDomain.equals(trustDomain);
  }

  /** Whether both are the same identity, byte for byte. */
  equals(other: SpiffeId): boolean {
    return this.toString() === other.toString();
  }

  /** The SPIFFE ID as a URI. */
  toString(): string {
    return `${SCHEME}${this.trustDomain.name}${this.path}`;
  }

  /** The SPIFFE ID as a URI. */
  toJSON(): string {
    return this.toString();
  }

  /** The SPIFFE ID as a URI. */
  [inspect.custom](): string {
    return `SpiffeId(${this})`;
  }
}

function tooLong(length: number): SpiffeError {
  return invalid(`it has ${length} bytes; ${LONGEST_ID_BYTES} are allowed`);
}

function invalid(problem: string): SpiffeError {
  return new SpiffeError('SPIFFE_ID_INVALID', `Not a SPIFFE ID: ${problem}.`);
}
