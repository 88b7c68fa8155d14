import { ParsedCertificate } from './ParsedCertificate';

// The last second is part of the validity (RFC 5280 section 4.1.2.5).
const SECOND_MS = 1000;

/** Whether a certificate is out of date, and in which direction. */
export function validityProblem(
  { notBeforeMs, notAfterMs }: ParsedCertificate,
  nowMs: number,
): string | undefined {
  // Not `nowMs >= …`: a clock that is no number must not keep a certificate alive.
  if (!(nowMs < notAfterMs + SECOND_MS)) {
    return `expired at ${new Date(notAfterMs).toISOString()}`;
  }
  return nowMs < notBeforeMs
    ? `begins at ${new Date(notBeforeMs).toISOString()}, which is not yet`
    : undefined;
}
