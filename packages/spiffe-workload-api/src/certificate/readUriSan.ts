import { MalformedError } from '../errors/MalformedError';
import { SpiffeId } from '../identity/SpiffeId';
import { GeneralNameKind } from './GeneralName';
import { ParsedCertificate } from './ParsedCertificate';

/**
 * The SPIFFE ID of a certificate: its one and only URI name, as X509-SVID section 2 wants it.
 *
 * @throws MalformedError, or a SpiffeError `SPIFFE_ID_INVALID`
 */
export function readUriSan({ subjectAltNames }: ParsedCertificate): SpiffeId {
  const uris = subjectAltNames.filter(
    ({ kind }) => kind === GeneralNameKind.uri,
  );
  if (uris.length !== 1) {
    throw new MalformedError(
      `its certificate has ${uris.length} URI names; exactly one is required, the SPIFFE ID`,
    );
  }
  // Latin-1 keeps each byte, so that what is not ASCII is refused and not decoded.
  return SpiffeId.parse(uris[0].value.toString('latin1'));
}
