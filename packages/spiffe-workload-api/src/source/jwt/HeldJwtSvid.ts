import type { JwtSvid } from '../../svid/JwtSvid';
import type { JwtSvidClock } from './JwtSvidClock';

/** A token has to live until whoever gets it has read it, by a clock of their own. */
const MARGIN_MS = 5_000;

/** A token that lives for less than fifty seconds keeps most of its life. */
const LARGEST_MARGIN_SHARE = 0.1;

/** SPIRE's agent makes a new one from half life on, and gives out the old one before. */
const REFRESH_SHARE = 0.5;

/** An agent that keeps answering with the same token is not asked all the time. */
const SHORTEST_REST_SHARE = 0.25;

/**
 * A JWT-SVID and what its life is by both clocks: it is over as soon as either says so,
 * for one may be set, and the other stands still while the machine sleeps.
 */
export class HeldJwtSvid {
  readonly svid: JwtSvid;
  readonly #endsAtWallMs: number;
  readonly #endsAtMonotonicMs: number;
  readonly #refreshAtWallMs: number;
  readonly #refreshAtMonotonicMs: number;

  private constructor(svid: JwtSvid, clock: JwtSvidClock) {
    this.svid = svid;
    const nowMs = clock.wallMs();
    const leftMs = svid.expiresAtMs - nowMs;
    const bornMs = Math.min(svid.issuedAtMs ?? nowMs, nowMs);
    const lifeMs = svid.expiresAtMs - bornMs;
    const marginMs = Math.min(MARGIN_MS, lifeMs * LARGEST_MARGIN_SHARE);
    const restMs = Math.max(
      bornMs + lifeMs * REFRESH_SHARE - nowMs,
      leftMs * SHORTEST_REST_SHARE,
    );
    const toMonotonic = clock.monotonicMs() - nowMs;
    this.#endsAtWallMs = svid.expiresAtMs - marginMs;
    this.#endsAtMonotonicMs = this.#endsAtWallMs + toMonotonic;
    this.#refreshAtWallMs = nowMs + restMs;
    this.#refreshAtMonotonicMs = this.#refreshAtWallMs + toMonotonic;
  }

  /** @param clock - now is when the token was received */
  static create(svid: JwtSvid, clock: JwtSvidClock): HeldJwtSvid {
    return new HeldJwtSvid(svid, clock);
  }

  isAlive(clock: JwtSvidClock): boolean {
    return (
      clock.wallMs() < this.#endsAtWallMs &&
      clock.monotonicMs() < this.#endsAtMonotonicMs
    );
  }

  isRefreshDue(clock: JwtSvidClock): boolean {
    return (
      clock.wallMs() >= this.#refreshAtWallMs ||
      clock.monotonicMs() >= this.#refreshAtMonotonicMs
    );
  }
}
