/** Lets callers wait while at least one holder keeps it closed. */
export class Gate {
  readonly #holders = new Set<symbol>();
  #waiting: (() => void)[] = [];

  private constructor() {}

  static create(): Gate {
    return new Gate();
  }

  /** Closes the gate until the returned function is called. */
  hold(): () => void {
    const holder = Symbol('holder');
    this.#holders.add(holder);
    return () => {
      this.#holders.delete(holder);
      if (this.#holders.size === 0) {
        const waiting = this.#waiting;
        this.#waiting = [];
        waiting.forEach(resume => resume());
      }
    };
  }

  /** Resolves when nobody holds the gate, at once when it is open. */
  async pass(): Promise<void> {
    if (this.#holders.size > 0) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }
}
