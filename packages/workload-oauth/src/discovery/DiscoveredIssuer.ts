import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import type { TokenEndpointTransport } from '../http/TokenEndpointTransport';
import type { IssuerSource } from './IssuerSource';
import { metadataUrl } from './metadataUrl';
import { readIssuer } from './readIssuer';

/**
 * Refusals come as often as grants are tried; one look a minute tells as much as one for
 * each of them.
 */
const LOOK_INTERVAL_MS = 60_000;

/** A server that names a new issuer each time is reported a few times and then known. */
const MAX_REPORTS = 10;

/**
 * An issuer that turned up in the metadata after another one had been pinned.
 *
 * @public
 */
export interface IssuerChange {
  /** The issuer in use until the process ends. */
  readonly pinned: string;
  /** What the metadata names now. */
  readonly found: string;
}

/**
 * Options of {@link DiscoveredIssuer}.
 *
 * @public
 */
export interface DiscoveredIssuerOptions {
  /** The realm's token endpoint, from which the address of its metadata follows. */
  readonly tokenEndpoint: URL;
  /** How the metadata is fetched: as token requests travel, with the same trust. */
  readonly transport: TokenEndpointTransport;
  /** Is told once of each other issuer. */
  readonly onIssuerChanged?: (change: IssuerChange) => void;
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
}

/**
 * The issuer that the realm's metadata names (requirements 000.19 and X.3): fetched when
 * it is first needed, once for all who wait, and pinned for the life of the process.
 *
 * @remarks
 * The audience decides to whom an assertion can be shown, so it must not follow whatever
 * an address answers later: a changed issuer is reported and adopted by a restart only.
 * Nobody looks for changes by the clock, since a change hurts nobody until Keycloak
 * refuses; after a refusal over the audience the metadata is read again. A failed fetch
 * is not remembered: the next grant tries again, and grants are throttled already.
 *
 * @public
 */
export class DiscoveredIssuer implements IssuerSource {
  /** {@inheritDoc IssuerSource.origin} */
  readonly origin = 'discovered';
  readonly #options: DiscoveredIssuerOptions;
  readonly #url: URL;
  readonly #reported = new Set<string>();
  #pinned: string | undefined;
  #flight: Promise<string> | undefined;
  #found: string | undefined;
  #lookedAtMs = -Infinity;

  private constructor(options: DiscoveredIssuerOptions, url: URL) {
    this.#options = options;
    this.#url = url;
  }

  /**
   * Makes a source. Nothing is fetched yet.
   *
   * @param options - Which realm, and how to reach it
   * @throws WorkloadOAuthError with `INVALID_OPTION`
   */
  static create(options: DiscoveredIssuerOptions): DiscoveredIssuer {
    return new DiscoveredIssuer(options, metadataUrl(options.tokenEndpoint));
  }

  /** {@inheritDoc IssuerSource.getIssuer} */
  async getIssuer(): Promise<string> {
    if (this.#pinned !== undefined) return this.#pinned;
    this.#flight ??= this.#fetch()
      .then(issuer => (this.#pinned = issuer))
      .finally(() => (this.#flight = undefined));
    return this.#flight;
  }

  /** {@inheritDoc IssuerSource.lookAgain} */
  async lookAgain(): Promise<string | undefined> {
    const { nowMs = Date.now } = this.#options;
    const elapsedMs = nowMs() - this.#lookedAtMs;
    // A clock that was set back must not end the looking.
    if (elapsedMs >= 0 && elapsedMs < LOOK_INTERVAL_MS) return this.#found;
    this.#lookedAtMs = nowMs();
    try {
      this.#found = await this.#fetch();
    } catch {
      return undefined;
    }
    this.#report(this.#found);
    return this.#found;
  }

  #report(found: string): void {
    const pinned = this.#pinned;
    if (pinned === undefined || found === pinned) return;
    if (this.#reported.has(found) || this.#reported.size >= MAX_REPORTS) return;
    this.#reported.add(found);
    try {
      this.#options.onIssuerChanged?.({ pinned, found });
    } catch {
      // A listener's trouble must not hide why the grant was refused.
    }
  }

  async #fetch(): Promise<string> {
    const { transport } = this.#options;
    if (!transport.get) {
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        "The transport cannot read the realm's metadata, since it has no get. Add it, or set issuer.",
      );
    }
    const answer = await transport.get({
      url: this.#url.href,
      headers: { accept: 'application/json' },
    });
    return readIssuer(answer, this.#url);
  }
}
