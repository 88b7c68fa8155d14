import type { GrantedToken } from '../grants/GrantedToken';
import type { AccessToken } from './AccessToken';
import { bufferMs } from './bufferMs';
import type { Clock } from './Clock';

/** A moment by both clocks. */
export interface Moment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** A token with what is needed to tell whether it is still fresh. */
export class CachedToken {
  readonly token: AccessToken;
  readonly #freshUntil: Moment;

  private constructor(token: AccessToken, freshUntil: Moment) {
    this.token = token;
    this.#freshUntil = freshUntil;
  }

  /**
   * @param granted - What the issuer gave
   * @param requestedAt - When the request was sent: the issuer made the token
   * after that, so counting from there can only end too early
   * @param configuredBufferMs - The buffer before expiry
   */
  static create(
    granted: GrantedToken,
    requestedAt: Moment,
    configuredBufferMs: number,
  ): CachedToken {
    const lifetimeMs = granted.lifetimeSeconds * 1000;
    const freshMs = lifetimeMs - bufferMs(lifetimeMs, configuredBufferMs);
    return new CachedToken(
      {
        value: granted.value,
        expiresAtMs: requestedAt.wallMs + lifetimeMs,
      },
      {
        wallMs: requestedAt.wallMs + freshMs,
        monotonicMs: requestedAt.monotonicMs + freshMs,
      },
    );
  }

  /** Stale as soon as either clock says so: one may jump, the other stands still in suspend. */
  isFresh(clock: Clock): boolean {
    return (
      clock.wallMs() < this.#freshUntil.wallMs &&
      clock.monotonicMs() < this.#freshUntil.monotonicMs
    );
  }
}
