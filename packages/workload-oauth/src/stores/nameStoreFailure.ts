/** Codes of Node and of drivers, such as ECONNREFUSED. */
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/**
 * A word or two about a store's failure for the log: its code or its class. The
 * message is the driver's own and may quote an address with a password, or what was
 * to be stored.
 *
 * @param error - What the store failed with
 */
export function nameStoreFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && CODE.test(code)) return code;
  return error.constructor.name || 'Error';
}
