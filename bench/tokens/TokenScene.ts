import type { IssuerClient } from 'boost-testkit';
import { countWaits } from './countWaits';
import type { SlowIssuer } from './SlowIssuer';
import { startSlowIssuer } from './startSlowIssuer';
import type { TokenCache } from './TokenCache';
import type { TokenCacheOptions } from './TokenCacheOptions';

const DELAY_MS = 50;
const SHORT_LIFESPAN_SECONDS = 2;
const SHORT_LIFETIMES = 30;

interface TokenSceneMember {
  readonly name: string;
  readonly createCache: (
    options: TokenCacheOptions,
  ) => TokenCache | Promise<TokenCache>;
}

/** What all peers meet: an issuer of tokens as long as Keycloak's, and one of short ones. */
export class TokenScene {
  readonly #long: SlowIssuer;
  readonly #short: SlowIssuer;
  readonly #members: readonly TokenSceneMember[];
  #waits: Promise<ReadonlyMap<string, number>> | undefined;

  private constructor(
    issuers: { long: SlowIssuer; short: SlowIssuer },
    members: readonly TokenSceneMember[],
  ) {
    this.#long = issuers.long;
    this.#short = issuers.short;
    this.#members = members;
  }

  static async create(
    members: readonly TokenSceneMember[],
  ): Promise<TokenScene> {
    const clients: IssuerClient[] = members.map(({ name }) => ({
      clientId: name,
      clientSecret: secretOf(name),
    }));
    const [long, short] = await Promise.all(
      [300, SHORT_LIFESPAN_SECONDS].map(lifespanSeconds =>
        startSlowIssuer({ clients, lifespanSeconds, delayMs: DELAY_MS }),
      ),
    );
    return new TokenScene({ long, short }, members);
  }

  /** A client whose tokens live for 300 s, with the buffer of 60 s that Boost has. */
  longLived(name: string): TokenCacheOptions {
    return optionsOf(name, this.#long, 60_000);
  }

  grantsOf(name: string): number {
    return this.#long.grantsOf(name);
  }

  /**
   * How many callers waited for tokens that live for two seconds. It takes a minute,
   * so that all members go through it side by side, once; the load is light, and what
   * is counted depends on no one's speed.
   */
  waits(): Promise<ReadonlyMap<string, number>> {
    this.#waits ??= this.#countAllWaits();
    return this.#waits;
  }

  async stop(): Promise<void> {
    await Promise.all([this.#long.stop(), this.#short.stop()]);
  }

  async #countAllWaits(): Promise<ReadonlyMap<string, number>> {
    const durationMs = SHORT_LIFETIMES * SHORT_LIFESPAN_SECONDS * 1000;
    const entries = this.#members.map(async ({ name, createCache }) => {
      // A quarter of the life, to which the token manager shrinks its buffer too.
      const bufferMs = (SHORT_LIFESPAN_SECONDS * 1000) / 4;
      const cache = await createCache(optionsOf(name, this.#short, bufferMs));
      const waits = await countWaits(cache, durationMs);
      cache.close();
      return [name, waits] as const;
    });
    return new Map(await Promise.all(entries));
  }

  /** Grants in a short token's life during {@link TokenScene.waits}. */
  async grantsPerShortLife(name: string): Promise<number> {
    await this.waits();
    return this.#short.grantsOf(name) / SHORT_LIFETIMES;
  }
}

function optionsOf(
  name: string,
  { tokenEndpoint }: SlowIssuer,
  bufferMs: number,
): TokenCacheOptions {
  return {
    tokenEndpoint,
    clientId: name,
    clientSecret: secretOf(name),
    bufferMs,
  };
}

function secretOf(name: string): string {
  return `secret-of-${name}`;
}
