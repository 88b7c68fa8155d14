import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { RequestRefusal } from '../../answers/RequestRefusal';

const CORS_KEY = 'backend.cors.origin';

/**
 * The origins whose pages may open WebSockets: the portal's own.
 *
 * @remarks
 * WebSockets are not subject to CORS, so the server has to look (RFC 6455 section 10.2).
 * Browsers always send an origin and let no page change it. A request without one comes
 * from another program, which has no page that could be fooled, and which has to show a
 * token all the same.
 *
 * @internal
 */
export class PortalOrigins {
  readonly #origins: ReadonlySet<string>;

  private constructor(origins: ReadonlySet<string>) {
    this.#origins = origins;
  }

  /**
   * Reads `app.baseUrl`, `backend.baseUrl` and `backend.cors.origin`.
   *
   * @param config - The portal's configuration
   * @param logger - Hears of an entry that is no origin, such as a pattern
   */
  static fromConfig(
    config: RootConfigService,
    logger: Pick<LoggerService, 'warn'>,
  ): PortalOrigins {
    const origins = new Set<string>();
    for (const key of ['app.baseUrl', 'backend.baseUrl']) {
      const origin = originOf(config.getOptionalString(key));
      if (origin) origins.add(origin);
    }
    const configured = config.getOptional(CORS_KEY);
    const listed = Array.isArray(configured) ? configured : [configured];
    for (const entry of listed.filter(each => typeof each === 'string')) {
      const origin = originOf(entry);
      if (origin) origins.add(origin);
      else {
        logger.warn(
          `An entry of ${CORS_KEY} does not count for WebSockets, because it is no plain origin. List the origins whose pages may open WebSockets one by one.`,
        );
      }
    }
    return new PortalOrigins(origins);
  }

  /**
   * Refuses the pages of others.
   *
   * @param origin - The request's header; absent when no browser sent it
   * @throws RequestRefusal with `NOT_PERMITTED`
   */
  check(origin: string | undefined): void {
    if (origin === undefined || this.#origins.has(origin)) return;
    throw new RequestRefusal(
      'NOT_PERMITTED',
      `Only the portal's own pages may open WebSockets. If this page is one of them, add its origin to ${CORS_KEY}.`,
    );
  }
}

function originOf(url: string | undefined): string | undefined {
  // A pattern may look like a host, and would then stand for a host that nobody has.
  if (url === undefined || /[*?{}[\]!|]/.test(url)) return undefined;
  const { origin } = URL.canParse(url) ? new URL(url) : { origin: 'null' };
  return origin === 'null' ? undefined : origin;
}
