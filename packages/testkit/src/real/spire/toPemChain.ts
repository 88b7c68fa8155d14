import { X509Certificate } from 'node:crypto';

/** Certificates in DER that follow each other, as one PEM text. */
export function toPemChain(chain: Buffer): string {
  const pems: string[] = [];
  for (let rest = chain; rest.length > 0;) {
    // It reads the first and ignores what follows.
    const certificate = new X509Certificate(rest);
    pems.push(certificate.toString());
    rest = rest.subarray(certificate.raw.length);
  }
  return pems.join('');
}
