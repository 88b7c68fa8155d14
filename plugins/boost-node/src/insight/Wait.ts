import type { CallClock } from '../kagenti/CallClock';
import type { CallWait } from '../kagenti/CallWait';

/** One wait of a call, which is either under way or not, however often it is told. */
export class Wait {
  readonly #clock: CallClock | undefined;
  readonly #what: CallWait;
  #isOn = false;

  private constructor(clock: CallClock | undefined, what: CallWait) {
    this.#clock = clock;
    this.#what = what;
  }

  /**
   * @param clock - Whom to tell; nobody when absent
   * @param what - What is waited for
   */
  static for(clock: CallClock | undefined, what: CallWait): Wait {
    return new Wait(clock, what);
  }

  begin(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#clock?.begin(this.#what);
  }

  end(): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    this.#clock?.end(this.#what);
  }
}
