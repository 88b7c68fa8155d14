import type { Clock } from 'workload-oauth';

/**
 * How long the answer to a question may be used.
 *
 * @remarks
 * It is counted from when the question is sent, not from when the answer comes: the policy
 * may decide at once and answer late, and a revocation in between would hold for longer
 * than was promised. It ends by whichever clock is first: the wall clock may be set back,
 * and the monotonic one stands still while the machine sleeps.
 *
 * @internal
 */
export class DecisionLife {
  readonly #clock: Clock;
  readonly #endsAtWallMs: number;
  readonly #endsAtMonotonicMs: number;

  private constructor(clock: Clock, endsAtWallMs: number, lifeMs: number) {
    this.#clock = clock;
    this.#endsAtWallMs = endsAtWallMs;
    this.#endsAtMonotonicMs = clock.monotonicMs() + lifeMs;
  }

  /**
   * Begins now.
   *
   * @param clock - This machine's
   * @param seconds - How long it is at most
   * @param credentialsEnd - When the caller's credentials end, if they do: nothing that
   * was decided for them lives longer
   */
  static begin(
    clock: Clock,
    seconds: number,
    credentialsEnd: Date | undefined,
  ): DecisionLife {
    const nowMs = clock.wallMs();
    const latestMs = credentialsEnd?.getTime() ?? Infinity;
    // A date that is none would outlast everything.
    const endsAtMs = Number.isNaN(latestMs)
      ? nowMs
      : Math.min(nowMs + seconds * 1000, latestMs);
    return new DecisionLife(clock, endsAtMs, endsAtMs - nowMs);
  }

  hasEnded(): boolean {
    return (
      this.#clock.wallMs() >= this.#endsAtWallMs ||
      this.#clock.monotonicMs() >= this.#endsAtMonotonicMs
    );
  }
}
