/** A time as Python's `isoformat` writes it for UTC, without fractions. */
export function formatTimestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, '+00:00');
}
