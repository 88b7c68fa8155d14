import { nameConstraintProblem } from './nameConstraintProblem';
import { ParsedCertificate } from './ParsedCertificate';
import { validityProblem } from './validityProblem';

/**
 * What keeps a certificate from being the next above a path, signature aside
 * (RFC 5280 section 6.1.4).
 *
 * @param path - what stands below, the leaf first
 */
export function signerProblem(
  signer: ParsedCertificate,
  path: readonly ParsedCertificate[],
  nowMs: number,
): string | undefined {
  const { basicConstraints, keyUsage, unknownCritical } = signer;
  const { isCa, pathLength = path.length } = basicConstraints;
  if (!isCa) return 'what signed it is no CA';
  // An authority may leave the extension out, by RFC 5280; intermediates may not, by
  // X509-SVID section 4.3, and were held against that before.
  if (keyUsage && !keyUsage.keyCertSign) {
    return 'the key usage of what signed it lacks keyCertSign';
  }
  // The leaf does not count.
  if (path.length - 1 > pathLength) {
    return 'a signing certificate allows fewer certificates below it (pathLenConstraint)';
  }
  if (unknownCritical.length > 0) {
    return `a signing certificate has a critical extension that is not supported, ${unknownCritical[0]}`;
  }
  const expired = validityProblem(signer, nowMs);
  if (expired) return `a signing certificate ${expired}`;
  for (const below of path) {
    const problem = nameConstraintProblem(signer, below);
    if (problem) return problem;
  }
  return undefined;
}
