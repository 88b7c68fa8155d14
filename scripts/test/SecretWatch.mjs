// @ts-check

/**
 * What must never be printed: the secrets that tests mark as such, and any signed
 * token, since the tests handle no token that may be seen.
 */
const LEAKS = [
  /marked-(?:secret|token)[\w-]*/g,
  /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
];

/** The longest leak that is still found when it arrives in two pieces. */
const OVERLAP = 8 * 1024;

/** Looks for secrets in what a whole test run prints. */
export class SecretWatch {
  #tail = '';
  /** @type {Set<string>} */
  #found = new Set();

  /**
   * Takes the next piece of output.
   *
   * @param {string} text
   */
  look(text) {
    const seen = this.#tail + text;
    for (const leak of LEAKS) {
      for (const [match] of seen.matchAll(leak)) {
        // Enough to find it, too little to use it.
        this.#found.add(`${match.slice(0, 16)}…`);
      }
    }
    this.#tail = seen.slice(-OVERLAP);
  }

  /** What was found, shortened. */
  get found() {
    return [...this.#found];
  }
}
