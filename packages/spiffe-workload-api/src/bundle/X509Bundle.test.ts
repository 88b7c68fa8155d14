import { X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { readElement } from '../der/readElement';
import { readElements } from '../der/readElements';
import { TrustDomain } from '../identity/TrustDomain';
import { createCertificate } from '../testing/createCertificate';
import { refusalOf } from '../testing/refusalOf';
import { X509Bundle } from './X509Bundle';
import { X509BundleSet } from './X509BundleSet';

const trustDomain = TrustDomain.parse('example.org');
const [first, second] = ['first', 'second'].map(subject =>
  createCertificate({ subject, isCa: true }),
);

const parse = (...parts: Uint8Array[]) =>
  X509Bundle.parse(trustDomain, Buffer.concat(parts));

describe('X509Bundle', () => {
  it('reads certificates that stand one after the other, each once', () => {
    const bundle = parse(first.der, second.der, first.der);

    expect(bundle.trustDomain).toBe(trustDomain);
    expect(bundle.authorities.map(({ raw }) => raw)).toEqual([
      first.der,
      second.der,
    ]);
    expect(bundle.authoritiesPem()).toEqual([
      first.certificate.toString(),
      second.certificate.toString(),
    ]);
  });

  it('takes no bytes for a bundle by which nothing is valid', () => {
    expect(parse().authorities).toEqual([]);
  });

  it('refuses what is cut short, goes on, or is no certificate', () => {
    const { der } = first;
    for (const [bytes, words] of [
      [der.subarray(0, -1), 'cut short'],
      [Buffer.concat([der, Buffer.from([0x30])]), 'cut short'],
      [Buffer.concat([der, Buffer.from('\n\n')]), 'cut short'],
      [Buffer.from([0x30, 0x00]), 'certificate 1 is no X.509'],
      [Buffer.concat([der, Buffer.from([5, 0])]), 'certificate 2 is no X.509'],
      [Buffer.from(first.certificate.toString()), ''],
      [first.keyDer, 'certificate 1 is no X.509'],
      [Buffer.alloc(1024 * 1024 + 1), '1048576 bytes'],
      [Buffer.alloc(2002, Buffer.from([5, 0])), 'more than 1000'],
    ] as const) {
      const error = refusalOf(
        () => X509Bundle.parse(trustDomain, bytes),
        'BUNDLE_INVALID',
      );
      expect(error.message).toContain(words);
      expect(error.message).toContain('example.org');
    }
  });

  it('refuses a certificate that OpenSSL would rewrite', () => {
    const { content } = readElement(first.der);
    const signature = readElements(content, 3)[2].raw;
    const rewritten = Buffer.from(first.der);
    // One bit of the signature is called unused, and is set.
    rewritten[rewritten.length - signature.length + 2] = 1;
    rewritten[rewritten.length - 1] |= 1;

    expect(new X509Certificate(rewritten).raw.equals(rewritten)).toBe(false);
    expect(
      refusalOf(() => X509Bundle.parse(trustDomain, rewritten)).message,
    ).toContain('certificate 1 is not encoded as DER');
  });

  it('keeps no hold of the bytes it was read from', () => {
    const bytes = Buffer.from(first.der);
    const bundle = X509Bundle.parse(trustDomain, bytes);
    bytes.fill(0);

    expect(bundle.authorities[0].raw.equals(first.der)).toBe(true);
  });

  it('answers for its own trust domain alone', () => {
    const bundle = parse(first.der);

    expect(bundle.getX509Bundle(TrustDomain.parse('example.org'))).toBe(bundle);
    expect(
      refusalOf(() => bundle.getX509Bundle(TrustDomain.parse('other.org'))),
    ).toMatchObject({
      code: 'BUNDLE_NOT_FOUND',
      message: expect.stringContaining(
        'X.509 bundle of the trust domain other.org',
      ),
    });
  });

  it('shows its trust domain and how many authorities it has', () => {
    expect(inspect(parse(first.der, second.der))).toBe(
      'X509Bundle {"trustDomain":"example.org","authorities":2}',
    );
  });
});

describe('X509BundleSet', () => {
  it('finds the bundle of each trust domain, the later of two', () => {
    const bundles = ['a.org', 'b.org', 'b.org'].map(name =>
      X509Bundle.parse(TrustDomain.parse(name), first.der),
    );
    const set = X509BundleSet.create(bundles);

    expect(set.trustDomains.map(String)).toEqual(['a.org', 'b.org']);
    expect(set.bundles).toEqual([bundles[0], bundles[2]]);
    expect(set.getX509Bundle(TrustDomain.parse('b.org'))).toBe(bundles[2]);
    expect(
      refusalOf(() => set.getX509Bundle(TrustDomain.parse('c.org'))),
    ).toMatchObject({
      code: 'BUNDLE_NOT_FOUND',
      message: expect.stringContaining('c.org'),
    });
  });
});
