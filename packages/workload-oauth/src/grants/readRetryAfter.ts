/**
 * The seconds of a Retry-After field (RFC 9110 section 10.2.3), which is either
 * a number of seconds or a date; undefined when absent or unreadable.
 */
export function readRetryAfter(
  field: string | null,
  nowMs: number,
): number | undefined {
  if (field === null) return undefined;
  if (/^\d{1,9}$/.test(field.trim())) return Number(field.trim());
  const dateMs = Date.parse(field);
  if (Number.isNaN(dateMs)) return undefined;
  return Math.max(0, Math.ceil((dateMs - nowMs) / 1000));
}
