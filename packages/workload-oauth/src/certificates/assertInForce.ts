import type { X509Certificate } from 'node:crypto';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { formatSubject } from './formatSubject';

/**
 * Names a certificate that a server would refuse for its dates.
 *
 * @param where - Where it comes from, as it stands in messages
 * @param advice - What to do when it has expired
 * @throws WorkloadOAuthError with `CERTIFICATE_EXPIRED`
 */
export function assertInForce(
  certificate: X509Certificate,
  nowMs: number,
  where: string,
  advice: string,
): void {
  const { validFrom, validTo } = certificate;
  const subject = formatSubject(certificate.subject);
  if (Date.parse(validTo) <= nowMs) {
    throw new WorkloadOAuthError(
      'CERTIFICATE_EXPIRED',
      `${where} (${subject}) expired at ${toIso(validTo)}. ${advice}`,
    );
  }
  if (Date.parse(validFrom) > nowMs) {
    throw new WorkloadOAuthError(
      'CERTIFICATE_EXPIRED',
      `${where} (${subject}) is good only from ${toIso(validFrom)} on. Check the clocks of this machine and of the CA.`,
    );
  }
}

function toIso(date: string): string {
  return new Date(Date.parse(date)).toISOString();
}
