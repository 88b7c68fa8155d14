import { X509Certificate } from 'node:crypto';
import { DerList } from '../der/DerList';
import { contextTag, DerTag } from '../der/DerTag';
import { readSmallInteger } from '../der/readSmallInteger';
import { readTime } from '../der/readTime';
import { readWhole } from '../der/readWhole';
import { MalformedError } from '../errors/MalformedError';
import { CertificateExtension } from './CertificateExtension';
import { isStrongSignature } from './isStrongSignature';
import { Oid } from './Oid';
import { ParsedCertificate } from './ParsedCertificate';
import { readBasicConstraints } from './readBasicConstraints';
import { readExtensions } from './readExtensions';
import { readKeyUsage } from './readKeyUsage';
import { readNameConstraints } from './readNameConstraints';
import { readSubjectAltNames } from './readSubjectAltNames';

const VERSION = contextTag(0);
const EXTENSIONS = contextTag(3);
const ISSUER_UNIQUE_ID = 0x81;
const SUBJECT_UNIQUE_ID = 0x82;
// Version 3 is written as 2; the earlier ones have no extensions, so no SPIFFE ID.
const VERSION_3 = 2;

// Extended key usage restricts purposes and is for TLS to apply. Policies change
// nothing unless a policy constraint demands one, and that is refused as unknown.
const UNDERSTOOD = new Set<string>(Object.values(Oid));

/**
 * Reads the fields of a certificate (RFC 5280 section 4.1), strictly.
 *
 * @throws MalformedError
 */
export function parseCertificate(
  certificate: X509Certificate,
): ParsedCertificate {
  const outer = DerList.open(readWhole(certificate.raw));
  const fields = DerList.open(outer.take(DerTag.sequence));
  outer.take(DerTag.sequence);
  outer.take(DerTag.bitString);
  outer.end();

  const version = DerList.open(fields.take(VERSION), VERSION);
  if (readSmallInteger(version.take(DerTag.integer)) !== VERSION_3) {
    throw new MalformedError('it is not of X.509 version 3');
  }
  fields.take(DerTag.integer);
  const signature = fields.take(DerTag.sequence);
  const issuer = fields.take(DerTag.sequence).raw;
  const validity = DerList.open(fields.take(DerTag.sequence));
  const [notBefore, notAfter, ...others] = validity.takeAll();
  const subject = fields.take(DerTag.sequence).raw;
  fields.take(DerTag.sequence);
  fields.takeIf(ISSUER_UNIQUE_ID);
  fields.takeIf(SUBJECT_UNIQUE_ID);
  const extensionsField = fields.takeIf(EXTENSIONS);
  fields.end();
  if (!notBefore || !notAfter || others.length > 0) {
    throw new MalformedError('it has a malformed validity');
  }
  const extensions = extensionsField
    ? readExtensions(extensionsField)
    : new Map<string, CertificateExtension>();

  return {
    certificate,
    issuer,
    subject,
    notBeforeMs: readTime(notBefore),
    notAfterMs: readTime(notAfter),
    isStronglySigned: isStrongSignature(signature),
    ...readKnownExtensions(extensions),
  };
}

function readKnownExtensions(
  extensions: ReadonlyMap<string, CertificateExtension>,
) {
  const read = <T>(oid: string, reader: (value: Buffer) => T) => {
    const extension = extensions.get(oid);
    return extension && reader(extension.value);
  };
  return {
    subjectAltNames: read(Oid.subjectAltName, readSubjectAltNames) ?? [],
    basicConstraints: read(Oid.basicConstraints, readBasicConstraints) ?? {
      isCa: false,
    },
    keyUsage: read(Oid.keyUsage, readKeyUsage),
    nameConstraints: read(Oid.nameConstraints, readNameConstraints),
    unknownCritical: [...extensions]
      .filter(([oid, { isCritical }]) => isCritical && !UNDERSTOOD.has(oid))
      .map(([oid]) => oid),
  };
}
