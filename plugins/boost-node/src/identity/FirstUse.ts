/**
 * Something that is made when it is first needed, once for all who wait. A failure is
 * not kept: the next one tries again.
 */
export class FirstUse<Value> {
  readonly #make: () => Promise<Value>;
  #made: { readonly value: Value } | undefined;
  #flight: Promise<Value> | undefined;

  private constructor(make: () => Promise<Value>) {
    this.#make = make;
  }

  static of<Value>(make: () => Promise<Value>): FirstUse<Value> {
    return new FirstUse(make);
  }

  /** Makes it anew when it is needed next; returns what there was. */
  forget(): Value | undefined {
    const made = this.#made;
    this.#made = undefined;
    return made?.value;
  }

  /** Gives it, and makes it if nobody has. */
  async get(): Promise<Value> {
    if (this.#made) return this.#made.value;
    this.#flight ??= this.#make()
      .then(value => {
        this.#made = { value };
        return value;
      })
      .finally(() => {
        this.#flight = undefined;
      });
    return this.#flight;
  }
}
