/** Codes of Node and of drivers, such as ECONNREFUSED. */
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** The word with which Redis begins a refusal, such as NOAUTH or OOM. */
const FIRST_WORD = /^([A-Z]{3,20}) /;

/**
 * A word or two about a store's failure for the log: its code, Redis's word, or its class. The
 * message is the driver's own and may quote an address with a password, or what was
 * to be stored.
 *
 * @param error - What the store failed with
 * @public
 */
export function nameStoreFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && CODE.test(code)) return code;
  const [, word] = FIRST_WORD.exec(error.message) ?? [];
  return word ?? (error.constructor.name || 'Error');
}
