import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate } from 'node:tls';

/** Longer than any chain that is accepted. */
const LONGEST_CHAIN = 20;

/**
 * The certificates that a peer has shown, leaf first. OpenSSL adds the authority from
 * its own store at the end, which is left out.
 */
export function readPeerChain(
  leaf: Partial<DetailedPeerCertificate> | undefined,
): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let at = leaf;
  while (at?.raw && chain.length < LONGEST_CHAIN) {
    const isOwnIssuer = at.issuerCertificate === at;
    if (!isOwnIssuer || chain.length === 0) {
      chain.push(new X509Certificate(at.raw));
    }
    at = isOwnIssuer ? undefined : at.issuerCertificate;
  }
  return chain;
}
