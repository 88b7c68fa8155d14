import { inspect } from 'node:util';
import { SpiffeError } from '../errors/SpiffeError';
import { SpiffeId } from './SpiffeId';
import { trustDomainProblem } from './trustDomainProblem';

/**
 * The name of a trust domain, such as `example.org`: the part of a SPIFFE ID that
 * says whose authorities vouch for it (SPIFFE-ID section 2.1).
 *
 * @public
 */
export class TrustDomain {
  /** The name, such as `example.org`. */
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  /**
   * Reads a name (`example.org`), or takes the trust domain of a SPIFFE ID
   * (`spiffe://example.org`, with or without a path).
   *
   * @remarks
   * Upper case is refused and not folded: the standard wants names in lower case,
   * and two spellings of one domain are how a comparison goes wrong.
   *
   * @throws {@link SpiffeError} `TRUST_DOMAIN_INVALID` for a bad name,
   * `SPIFFE_ID_INVALID` for a bad SPIFFE ID
   */
  static parse(text: string): TrustDomain {
    // One slash is enough to tell that a URI was meant, so that `spiffe:/a` is told
    // what is wrong with its scheme.
    if (typeof text === 'string' && text.includes(':/')) {
      return SpiffeId.parse(text).trustDomain;
    }
    const problem =
      typeof text === 'string'
        ? trustDomainProblem(text)
        : 'a trust domain is a string';
    if (problem) {
      throw new SpiffeError(
        'TRUST_DOMAIN_INVALID',
        `Not a trust domain: ${problem}.`,
      );
    }
    return new TrustDomain(text);
  }

  /** The SPIFFE ID of the trust domain itself: `spiffe://example.org`, without a path. */
  get id(): SpiffeId {
    return SpiffeId.from(this);
  }

  /** Whether both are the same trust domain, byte for byte. */
  equals(other: TrustDomain): boolean {
    return this.name === other.name;
  }

  /** The name. */
  toString(): string {
    return this.name;
  }

  /** The name. */
  toJSON(): string {
    return this.name;
  }

  /** The name. */
  [inspect.custom](): string {
    return `TrustDomain(${this.name})`;
  }
}
