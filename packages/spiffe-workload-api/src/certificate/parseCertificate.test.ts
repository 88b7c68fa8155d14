import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { MalformedError } from '../errors/MalformedError';
import { createCertificate } from '../testing/createCertificate';
import { encodeDer } from '../testing/encodeDer';
import { Oid } from './Oid';
import { encodeExtension } from '../testing/encodeExtension';
import { parseCertificate } from './parseCertificate';
import { splitCertificates } from './splitCertificates';

describe('parseCertificate', () => {
  it('reads the certificates of all authorities that Node trusts as OpenSSL does', () => {
    expect(rootCertificates.length).toBeGreaterThan(50);
    for (const pem of rootCertificates) {
      const { raw } = new X509Certificate(pem);
      const [certificate] = splitCertificates(raw, 1);
      const parsed = parseCertificate(certificate);

      expect({
        notBefore: parsed.notBeforeMs,
        notAfter: parsed.notAfterMs,
        isCa: parsed.basicConstraints.isCa,
        unknownCritical: parsed.unknownCritical,
      }).toEqual({
        notBefore: Date.parse(certificate.validFrom),
        notAfter: Date.parse(certificate.validTo),
        isCa: certificate.ca,
        unknownCritical: [],
      });
      // They have signed themselves.
      expect(parsed.subject.equals(parsed.issuer)).toBe(true);
    }
  });

  it('tells critical extensions that are not understood from those that are', () => {
    const empty = encodeDer(0x30);
    const { certificate } = createCertificate({
      extensions: [
        encodeExtension('1.2.3.4', empty),
        encodeExtension('1.2.3.5', empty, false),
        encodeExtension(Oid.extendedKeyUsage, empty),
        encodeExtension(Oid.certificatePolicies, empty),
      ],
    });

    expect(parseCertificate(certificate).unknownCritical).toEqual(['1.2.3.4']);
  });

  it('minds only the extensions that it needs', () => {
    const junk = encodeExtension('1.2.3.5', Buffer.from('junk'), false);
    const broken = encodeExtension(Oid.nameConstraints, Buffer.from('junk'));

    const { certificate } = createCertificate({ extensions: [junk] });
    expect(parseCertificate(certificate).unknownCritical).toEqual([]);

    const { certificate: bad } = createCertificate({ extensions: [broken] });
    expect(() => parseCertificate(bad)).toThrow(MalformedError);
  });
});
