import { X509Certificate } from 'node:crypto';
import { readElements } from '../der/readElements';
import { MalformedError } from '../errors/MalformedError';

// A certificate with an RSA key of 4096 bits has about 2 KiB.
const LARGEST_CERTIFICATE_BYTES = 64 * 1024;

/**
 * Splits DER certificates that stand one after the other, as the Workload API sends them.
 *
 * @throws MalformedError
 */
export function splitCertificates(
  bytes: Uint8Array,
  most: number,
): X509Certificate[] {
  const buffer = Buffer.from(bytes);
  return readElements(buffer, most).map(({ raw }, index) => {
    if (raw.length > LARGEST_CERTIFICATE_BYTES) {
      throw new MalformedError(
        `certificate ${index + 1} has more than ${LARGEST_CERTIFICATE_BYTES} bytes`,
      );
    }
    return openCertificate(raw, index);
  });
}

function openCertificate(raw: Buffer, index: number): X509Certificate {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(raw);
  } catch {
    throw new MalformedError(
      `certificate ${index + 1} is no X.509 certificate`,
    );
  }
  // OpenSSL reads more than DER and writes DER; what comes back otherwise than it went
  // in would mean one thing there and another here.
  if (!certificate.raw.equals(raw)) {
    throw new MalformedError(`certificate ${index + 1} is not encoded as DER`);
  }
  return certificate;
}
