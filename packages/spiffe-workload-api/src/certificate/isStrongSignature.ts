import { DerElement } from '../der/DerElement';
import { DerList } from '../der/DerList';
import { contextTag, DerTag } from '../der/DerTag';
import { readObjectIdentifier } from '../der/readObjectIdentifier';

// OpenSSL checks a signature by MD5 or SHA-1 without complaint when it is asked for
// the signature alone, so what counts has to be named here.
const STRONG_SIGNATURES = new Set([
  '1.2.840.113549.1.1.11', // RSA with SHA-256 (RFC 4055)
  '1.2.840.113549.1.1.12', // RSA with SHA-384
  '1.2.840.113549.1.1.13', // RSA with SHA-512
  '1.2.840.10045.4.3.2', // ECDSA with SHA-256 (RFC 5758)
  '1.2.840.10045.4.3.3', // ECDSA with SHA-384
  '1.2.840.10045.4.3.4', // ECDSA with SHA-512
  '1.3.101.112', // Ed25519 (RFC 8410)
]);

const RSA_PSS = '1.2.840.113549.1.1.10';
const HASH_FIELD = contextTag(0);

const STRONG_HASHES = new Set([
  '2.16.840.1.101.3.4.2.1', // SHA-256
  '2.16.840.1.101.3.4.2.2', // SHA-384
  '2.16.840.1.101.3.4.2.3', // SHA-512
]);

/** Whether an AlgorithmIdentifier names a signature that still counts. */
export function isStrongSignature(algorithm: DerElement): boolean {
  const parts = DerList.open(algorithm);
  const oid = readObjectIdentifier(parts.take(DerTag.objectIdentifier));
  if (oid !== RSA_PSS) return STRONG_SIGNATURES.has(oid);
  // RFC 4055 section 3.1: without a hash in the parameters SHA-1 is meant.
  const hash = DerList.open(parts.take(DerTag.sequence)).takeIf(HASH_FIELD);
  if (!hash) return false;
  const identifier = DerList.open(hash, HASH_FIELD).take(DerTag.sequence);
  const hashOid = DerList.open(identifier).take(DerTag.objectIdentifier);
  return STRONG_HASHES.has(readObjectIdentifier(hashOid));
}
