import { inspect } from 'node:util';

/** Expects that nothing secret can be seen in a value, however it is shown. */
export function expectNoLeak(value: unknown, secrets: readonly string[]): void {
  const shown = [
    inspect(value, { depth: 20, showHidden: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? `${value.stack}${inspect(value.cause)}` : '',
  ].join('\n');
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8);
    expect(shown).not.toContain(secret);
  }
}
