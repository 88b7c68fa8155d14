import { createCertificate } from '../testing/createCertificate';
import { refusalOf } from '../testing/refusalOf';
import { readSpiffeId } from './readSpiffeId';

describe('readSpiffeId', () => {
  it('reads the SPIFFE ID of workloads and of authorities', () => {
    for (const uri of ['spiffe://example.org/a', 'spiffe://example.org']) {
      const { certificate } = createCertificate({ uris: [uri] });
      expect(`${readSpiffeId(certificate)}`).toBe(uri);
    }
  });

  it('refuses certificates without one SPIFFE ID', () => {
    for (const uris of [[], ['spiffe://a/b', 'spiffe://a/c']]) {
      const { certificate } = createCertificate({ uris });
      expect(refusalOf(() => readSpiffeId(certificate))).toMatchObject({
        code: 'X509_SVID_INVALID',
      });
    }
    const { certificate } = createCertificate({ uris: ['https://a/b'] });
    expect(refusalOf(() => readSpiffeId(certificate))).toMatchObject({
      code: 'SPIFFE_ID_INVALID',
    });
  });
});
