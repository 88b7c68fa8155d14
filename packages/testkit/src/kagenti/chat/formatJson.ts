/**
 * JSON with a blank after every colon and comma, as the frames of Kagenti's streams
 * have it (measured): a reader that looks for `"done":true` in them finds nothing.
 */
export function formatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}: ${formatJson(member)}`);
  return `{${members.join(', ')}}`;
}
