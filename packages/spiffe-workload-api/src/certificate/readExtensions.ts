import { DerElement } from '../der/DerElement';
import { DerList } from '../der/DerList';
import { contextTag, DerTag } from '../der/DerTag';
import { readBoolean } from '../der/readBoolean';
import { readObjectIdentifier } from '../der/readObjectIdentifier';
import { MalformedError } from '../errors/MalformedError';
import { CertificateExtension } from './CertificateExtension';

const EXTENSIONS = contextTag(3);

/** Reads the extensions of a certificate by their object identifiers. */
export function readExtensions(
  field: DerElement,
): ReadonlyMap<string, CertificateExtension> {
  const wrapper = DerList.open(field, EXTENSIONS);
  const list = DerList.open(wrapper.take(DerTag.sequence));
  wrapper.end();
  const extensions = new Map<string, CertificateExtension>();
  for (const element of list.takeAll()) {
    const parts = DerList.open(element);
    const oid = readObjectIdentifier(parts.take(DerTag.objectIdentifier));
    const critical = parts.takeIf(DerTag.boolean);
    const value = parts.take(DerTag.octetString).content;
    parts.end();
    // RFC 5280 section 4.2 forbids it; whoever reads the first and whoever reads the
    // last would see two different certificates.
    if (extensions.has(oid)) {
      throw new MalformedError(`it has the extension ${oid} twice`);
    }
    const isCritical = critical !== undefined && readBoolean(critical);
    extensions.set(oid, { isCritical, value });
  }
  return extensions;
}
