// @ts-check

// Long enough to be no noise, short enough to show that it goes on.
const REPEAT_MILLISECONDS = 20_000;
// Programs colour and rewrite their lines when they please; in a log of several that is noise.
const ESCAPES = /\u001b\[[0-9;]*[A-Za-z]/g;

/**
 * What the installation of one counterpart says. Several go on at once, so each
 * line begins with the counterpart's name, and none is silent for long.
 */
export class StepLog {
  #name;
  #write;
  #now;
  #every;

  /**
   * @param {string} name
   * @param {{
   *   write: (line: string) => void,
   *   now: () => number,
   *   every: (milliseconds: number, action: () => void) => () => void,
   * }} world
   */
  constructor(name, { write, now, every }) {
    this.#name = name;
    this.#write = write;
    this.#now = now;
    this.#every = every;
  }

  /**
   * @param {string} name the counterpart
   * @param {Partial<ConstructorParameters<typeof StepLog>[1]>} [world] the output and the clock
   */
  static create(name, world = {}) {
    return new StepLog(name, {
      write: line => console.log(line),
      now: () => Date.now(),
      every: (milliseconds, action) => {
        const timer = setInterval(action, milliseconds);
        timer.unref();
        return () => clearInterval(timer);
      },
      ...world,
    });
  }

  /** @param {string} text what is written; empty lines are left out */
  say(text) {
    for (const line of text.replace(ESCAPES, '').split(/[\r\n]+/)) {
      if (line.trim() !== '') this.#write(`${this.#name}: ${line.trimEnd()}`);
    }
  }

  /**
   * Says that a step begins, and again and again how long it has been going on
   * and how far it is.
   *
   * @template T
   * @param {string} what the step, such as `compiling`
   * @param {() => Promise<T>} action
   * @param {() => string} [howFar] what there is to say about its progress
   * @returns {Promise<T>}
   */
  async step(what, action, howFar = () => '') {
    this.say(`${what} …`);
    const startedAt = this.#now();
    const stop = this.#every(REPEAT_MILLISECONDS, () => {
      const seconds = Math.round((this.#now() - startedAt) / 1000);
      const progress = howFar();
      this.say(`${what} … ${progress}${progress && ', '}${seconds} s`);
    });
    try {
      return await action();
    } finally {
      stop();
    }
  }
}
