import { generateKeyPairSync } from 'node:crypto';
import { Oid } from '../certificate/Oid';
import { createCertificate } from '../testing/createCertificate';
import { encodeDer } from '../testing/encodeDer';
import { encodeExtension } from '../testing/encodeExtension';
import { refusalOf } from '../testing/refusalOf';
import { TestCertificate } from '../testing/TestCertificate';
import {
  KeyUsageBit,
  TestCertificateOptions,
} from '../testing/TestCertificateOptions';
import { ParseX509SvidOptions, X509Svid } from './X509Svid';

const URI = 'spiffe://example.org/ns/team1/sa/weather';
const root = createCertificate({ subject: 'root', isCa: true });
const intermediate = createCertificate({
  subject: 'intermediate',
  isCa: true,
  issuer: root,
});

const createLeaf = (options: TestCertificateOptions = {}) =>
  createCertificate({ uris: [URI], issuer: intermediate, ...options });

function parse(
  chain: readonly TestCertificate[],
  options: Partial<ParseX509SvidOptions> = {},
) {
  return X509Svid.parse({
    certificatesDer: Buffer.concat(chain.map(({ der }) => der)),
    privateKeyDer: chain[0]?.keyDer ?? Buffer.alloc(0),
    ...options,
  });
}

function refusal(
  chain: readonly TestCertificate[],
  options?: Partial<ParseX509SvidOptions>,
): string {
  return refusalOf(() => parse(chain, options), 'X509_SVID_INVALID').message;
}

describe('X509Svid', () => {
  it('reads a chain and the private key of its leaf', () => {
    const leaf = createLeaf();
    const svid = parse([leaf, intermediate], { hint: 'int', spiffeId: URI });

    expect(svid.id.toString()).toBe(URI);
    expect(svid.certificates.map(({ raw }) => raw)).toEqual([
      leaf.der,
      intermediate.der,
    ]);
    expect(svid.notBeforeMs).toBe(Date.UTC(2025, 0, 1));
    expect(svid.expiresAtMs).toBe(Date.UTC(2030, 0, 1));
    expect(svid.hint).toBe('int');
    expect(svid.privateKey.equals(leaf.privateKey)).toBe(true);
    expect(svid.certificatesPem()).toBe(
      `${leaf.certificate}${intermediate.certificate}`,
    );
    expect(svid.privateKeyPem()).toBe(
      leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    );
  });

  it('reads keys of each usual kind', () => {
    for (const keys of [
      generateKeyPairSync('rsa', { modulusLength: 2048 }),
      generateKeyPairSync('ed25519'),
      generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    ]) {
      const leaf = createLeaf({ keys });
      expect(parse([leaf]).privateKey.equals(keys.privateKey)).toBe(true);
    }
  });

  it('demands exactly one URI name, which is a SPIFFE ID with a path', () => {
    expect(refusal([createLeaf({ uris: [] })])).toContain('0 URI names');
    expect(refusal([createLeaf({ uris: [URI, URI] })])).toContain(
      '2 URI names',
    );
    expect(refusal([createLeaf({ uris: [URI, 'https://a'] })])).toContain(
      '2 URI names',
    );
    expect(refusal([createLeaf({ uris: ['spiffe://example.org'] })])).toContain(
      'has no path',
    );
    for (const uri of [
      'https://example.org/a',
      'spiffe://example.org/',
      'spiffe://example.org/a\0',
      'spiffe://example.org/a, URI:spiffe://example.org/b',
      'spiffe://example.org/\xe4',
    ]) {
      expect(
        refusalOf(() => parse([createLeaf({ uris: [uri] })])),
      ).toMatchObject({ code: 'SPIFFE_ID_INVALID' });
    }
  });

  it('is not taken in by names of other kinds that look like a URI', () => {
    const dns = encodeDer(0x82, Buffer.from('URI:spiffe://example.org/admin'));
    const other = encodeDer(0x81, Buffer.from('a, URI:spiffe://b.org/a'));

    expect(`${parse([createLeaf({ otherNames: [dns, other] })]).id}`).toBe(URI);
    expect(refusal([createLeaf({ uris: [], otherNames: [dns] })])).toContain(
      '0 URI names',
    );
  });

  it('refuses a leaf that may sign certificates or lacks its key usage', () => {
    const { digitalSignature, keyCertSign, cRLSign, keyEncipherment } =
      KeyUsageBit;
    expect(
      refusal([createLeaf({ isCa: true, keyUsage: digitalSignature })]),
    ).toContain('is a CA');
    for (const keyUsage of [undefined, 0, keyEncipherment, keyCertSign]) {
      expect(refusal([createLeaf({ keyUsage })])).toContain(
        'lacks digitalSignature',
      );
    }
    for (const extra of [keyCertSign, cRLSign, keyCertSign + cRLSign]) {
      expect(
        refusal([createLeaf({ keyUsage: digitalSignature + extra })]),
      ).toContain('neither keyCertSign nor cRLSign');
    }
    const usual = digitalSignature + keyEncipherment;
    expect(parse([createLeaf({ keyUsage: usual })])).toBeDefined();
  });

  it('refuses intermediates that may not sign certificates', () => {
    const noCa = createCertificate({ keyUsage: KeyUsageBit.keyCertSign });
    const noUsage = createCertificate({ isCa: true, keyUsage: undefined });
    const crlOnly = createCertificate({
      isCa: true,
      keyUsage: KeyUsageBit.cRLSign,
    });

    expect(refusal([createLeaf(), noCa])).toContain('is no CA');
    expect(refusal([createLeaf(), noUsage])).toContain('lacks keyCertSign');
    expect(refusal([createLeaf(), intermediate, crlOnly])).toContain(
      'lacks keyCertSign',
    );
  });

  it('refuses a private key that is another, encrypted or malformed', () => {
    const leaf = createLeaf();
    const { keyDer } = createLeaf();
    expect(refusal([leaf], { privateKeyDer: keyDer })).toContain(
      'does not fit',
    );
    const encrypted = leaf.privateKey.export({
      type: 'pkcs8',
      format: 'der',
      cipher: 'aes-256-cbc',
      passphrase: 'a',
    });
    for (const privateKeyDer of [
      Buffer.alloc(0),
      leaf.keyDer.subarray(0, -1),
      Buffer.concat([leaf.keyDer, Buffer.from([0])]),
      Buffer.from(
        leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ),
      encrypted,
      leaf.der,
    ]) {
      expect(refusal([leaf], { privateKeyDer })).toContain(
        'not the unencrypted DER',
      );
    }
  });

  it('refuses a certificate for another SPIFFE ID than was announced', () => {
    for (const spiffeId of ['spiffe://example.org/ns/team1', '', `${URI}/`]) {
      expect(refusal([createLeaf()], { spiffeId })).toContain(
        'not for the SPIFFE ID',
      );
    }
  });

  it('refuses no certificates and more than ten', () => {
    expect(refusal([])).toContain('no certificate');
    const ten = [createLeaf(), ...Array(9).fill(intermediate)];
    expect(parse(ten).certificates).toHaveLength(10);
    expect(refusal([...ten, intermediate])).toContain('more than 10');
  });

  it('refuses an extension that stands twice', () => {
    const names = encodeDer(0x30, encodeDer(0x86, Buffer.from(`${URI}/b`)));
    const again = encodeExtension(Oid.subjectAltName, names);
    expect(refusal([createLeaf({ extensions: [again] })])).toContain(
      'the extension 2.5.29.17 twice',
    );
  });
});
