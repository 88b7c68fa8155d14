import { GeneralName, GeneralNameKind } from './GeneralName';
import { ParsedCertificate } from './ParsedCertificate';

// An empty SEQUENCE.
const EMPTY_NAME_BYTES = 2;

const AUTHORITY = /^[a-z][a-z0-9+.-]*:\/\/([a-z0-9._-]+)(?:[/?#]|$)/i;

/**
 * What a signing certificate's name constraints have against a certificate below it
 * (RFC 5280 section 4.2.1.10; X509-SVID section 4.2).
 *
 * @remarks
 * Constraints on URI names are applied. Those on other kinds are not understood here, so
 * they refuse every certificate that has a name of that kind.
 */
export function nameConstraintProblem(
  issuer: ParsedCertificate,
  below: ParsedCertificate,
): string | undefined {
  const { nameConstraints } = issuer;
  if (!nameConstraints) return undefined;
  const { permitted, excluded } = nameConstraints;
  const kinds = new Set([...permitted, ...excluded].map(({ kind }) => kind));
  const hasSubject = below.subject.length > EMPTY_NAME_BYTES;
  if (kinds.has(GeneralNameKind.directoryName) && hasSubject) {
    return 'a signing certificate constrains subject names, which is not supported';
  }
  for (const name of below.subjectAltNames) {
    if (!kinds.has(name.kind)) continue;
    if (name.kind !== GeneralNameKind.uri) {
      return 'a signing certificate constrains names other than URIs, which is not supported';
    }
    const host = AUTHORITY.exec(name.value.toString('latin1'))?.[1];
    const ofKind = permitted.filter(({ kind }) => kind === name.kind);
    const isPermitted =
      ofKind.length === 0 || ofKind.some(base => covers(base, host));
    const isExcluded =
      host === undefined || excluded.some(base => covers(base, host));
    if (!isPermitted || isExcluded) {
      return 'a signing certificate may not vouch for this trust domain (name constraints)';
    }
  }
  return undefined;
}

// A constraint is a host, or with a leading dot all hosts below it.
function covers({ kind, value }: GeneralName, host = ''): boolean {
  if (kind !== GeneralNameKind.uri) return false;
  const constraint = value.toString('latin1').toLowerCase();
  const actual = host.toLowerCase();
  return constraint.startsWith('.')
    ? actual.endsWith(constraint) && actual.length > constraint.length
    : actual === constraint;
}
