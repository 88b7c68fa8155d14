import { isIP } from 'node:net';
import { isPublicAddress } from 'backstage-plugin-boost-node';
import { RequestRefusal } from '../../answers/RequestRefusal';
import { withDeadline } from '../../status/withDeadline';
import { lookUpAddresses } from './lookUpAddresses';
import type { OutboundUrl } from './OutboundUrl';

/**
 * Which hosts may be fetched from, and how their addresses are found.
 *
 * @internal
 */
export interface OutboundHostsOptions {
  /** The list `boost.kagenti.creation.allowedHosts`: `host` or `host:port`, as `URL` writes them. */
  readonly allowedHosts: readonly string[];
  /** Finds the addresses of a name; the system's resolver when absent. */
  readonly lookUp?: (host: string) => Promise<readonly string[]>;
}

// A resolver asks each of its servers for five seconds at first; whoever fills in a form
// waits for this.
const LOOKUP_DEADLINE_SECONDS = 5;

/**
 * The hosts from which Kagenti may fetch on behalf of users.
 *
 * @remarks
 * A name is resolved only when it stands on the list, so nobody can have the portal ask
 * for names of their choice. An entry without a port opens port 443 for https and 22 for
 * ssh; http, which anybody on the way can read and change, takes an entry with its port.
 *
 * This cannot hold alone. Kagenti resolves the name again, and may see another address
 * than the portal (DNS rebinding, split DNS); it follows redirects, and a repository can
 * refer to others. What the cluster may reach at all is for its network policies to say.
 *
 * @internal
 */
export class OutboundHosts {
  readonly #allowed: ReadonlySet<string>;
  readonly #lookUp: (host: string) => Promise<readonly string[]>;

  private constructor(options: OutboundHostsOptions) {
    this.#allowed = new Set(options.allowedHosts);
    this.#lookUp = options.lookUp ?? lookUpAddresses;
  }

  static create(options: OutboundHostsOptions): OutboundHosts {
    return new OutboundHosts(options);
  }

  /**
   * Refuses an address on a host that is not listed, or that is not on the internet.
   *
   * @param field - The field that names it, for the message
   * @param url - The address
   * @throws RequestRefusal with `HOST_NOT_ALLOWED`
   */
  async check(field: string, url: OutboundUrl): Promise<void> {
    if (!this.#isListed(url)) {
      throw refuse(
        `The host of ${field}, with its port, is not on the list boost.kagenti.creation.allowedHosts. Ask whoever administers this portal for an entry; for http it takes one with the port.`,
      );
    }
    const addresses = await this.#resolve(url.host);
    if (addresses.length === 0) {
      throw refuse(
        `The host of ${field} cannot be resolved, so nobody knows where it leads. Check its name, and the DNS that the portal uses.`,
      );
    }
    if (!addresses.every(isPublicAddress)) {
      throw refuse(
        `The host of ${field} has an address that is not public, and those are refused although the host is on the list boost.kagenti.creation.allowedHosts. Use one that is on the internet.`,
      );
    }
  }

  #isListed({ scheme, host, port }: OutboundUrl): boolean {
    const isUsualPort =
      (scheme === 'https' && port === 443) || (scheme === 'ssh' && port === 22);
    return (
      this.#allowed.has(`${host}:${port}`) ||
      (isUsualPort && this.#allowed.has(host))
    );
  }

  async #resolve(host: string): Promise<readonly string[]> {
    const bare = host.replace(/^\[|\]$/g, '');
    if (isIP(bare)) return [bare];
    try {
      const found = await withDeadline(
        () => this.#lookUp(host),
        LOOKUP_DEADLINE_SECONDS,
      );
      return found ?? [];
    } catch {
      return [];
    }
  }
}

function refuse(message: string): RequestRefusal {
  return new RequestRefusal('HOST_NOT_ALLOWED', message);
}
