import { X509Bundle } from '../bundle/X509Bundle';
import { X509BundleSet } from '../bundle/X509BundleSet';
import { TrustDomain } from '../identity/TrustDomain';
import { createCertificate } from '../testing/createCertificate';
import { refusalOf } from '../testing/refusalOf';
import { NOW_MS } from '../testing/svidClaims';
import { TestCertificate } from '../testing/TestCertificate';
import { TestCertificateOptions } from '../testing/TestCertificateOptions';
import { validateX509Chain } from './validateX509Chain';

const URI = 'spiffe://example.org/a';
const root = createCertificate({ subject: 'root', isCa: true });

const createCa = (options: TestCertificateOptions) =>
  createCertificate({ isCa: true, ...options });
const createLeaf = (options: TestCertificateOptions) =>
  createCertificate({ uris: [URI], ...options });

const bundleOf = (name: string, ...authorities: TestCertificate[]) =>
  X509Bundle.parse(
    TrustDomain.parse(name),
    Buffer.concat(authorities.map(({ der }) => der)),
  );
const bundle = bundleOf('example.org', root);

const validate = (
  chain: readonly TestCertificate[],
  { bundles = bundle as X509Bundle | X509BundleSet, nowMs = NOW_MS } = {},
) =>
  validateX509Chain(
    chain.map(({ certificate }) => certificate),
    bundles,
    { nowMs: () => nowMs },
  ).toString();

function refusal(
  chain: readonly TestCertificate[],
  options?: Parameters<typeof validate>[1],
): string {
  return refusalOf(() => validate(chain, options), 'X509_SVID_INVALID').message;
}

describe('validateX509Chain', () => {
  it('follows the signatures from a leaf to an authority of its trust domain', () => {
    const one = createCa({ subject: 'one', issuer: root });
    const two = createCa({ subject: 'two', issuer: one });
    const leaf = createLeaf({ issuer: two });

    expect(validate([createLeaf({ issuer: root })])).toBe(URI);
    expect(validate([leaf, two, one])).toBe(URI);
    // TLS allows any order after the leaf, and certificates that lead nowhere.
    expect(validate([leaf, one, root, two])).toBe(URI);
    // The way ends at the first authority, here one that another has signed.
    const bundles = bundleOf('example.org', one);
    expect(validate([leaf, two], { bundles })).toBe(URI);
  });

  it('trusts the old and the new authority while they take turns', () => {
    const successor = createCa({ subject: 'root' });
    const both = bundleOf('example.org', root, successor);
    const leaf = createLeaf({ issuer: successor });

    expect(validate([leaf], { bundles: both })).toBe(URI);
    expect(validate([createLeaf({ issuer: root })], { bundles: both })).toBe(
      URI,
    );
    expect(refusal([leaf])).toContain('no authority');
  });

  it('refuses a chain with a link missing', () => {
    const one = createCa({ subject: 'one', issuer: root });
    const leaf = createLeaf({ issuer: one });

    expect(refusal([leaf])).toContain('no authority of its trust domain');
    expect(refusal([leaf, root])).toContain('no authority of its trust domain');
    const bundles = bundleOf('example.org');
    expect(refusal([leaf, one], { bundles })).toContain('no authority');
  });

  it('refuses a signature by a key that only has the right name', () => {
    const forged = createCa({ subject: 'root' });
    const one = createCa({ subject: 'one', issuer: root });
    const forgedOne = createCa({ subject: 'one', issuer: root });

    expect(refusal([createLeaf({ issuer: forged })])).toContain('no authority');
    expect(refusal([createLeaf({ issuer: forged }), forged])).toContain(
      'no authority',
    );
    expect(refusal([createLeaf({ issuer: forgedOne }), one])).toContain(
      'no authority',
    );
    expect(refusal([createLeaf({})])).toContain('no authority');
  });

  it('refuses a certificate that names another issuer than who signed it', () => {
    const leaf = createLeaf({ issuer: root, issuerName: 'somebody' });
    expect(refusal([leaf])).toContain('no authority');
  });

  it('asks the authorities of the trust domain that the leaf names and no others', () => {
    const other = createCa({ subject: 'other' });
    const bundles = X509BundleSet.create([
      bundle,
      bundleOf('other.org', other),
    ]);
    const foreign = 'spiffe://other.org/a';

    expect(
      validate([createLeaf({ issuer: other, uris: [foreign] })], { bundles }),
    ).toBe(foreign);
    expect(refusal([createLeaf({ issuer: other })], { bundles })).toContain(
      'no authority',
    );
    expect(
      refusal([createLeaf({ issuer: root, uris: [foreign] })], { bundles }),
    ).toContain('no authority');
    expect(
      refusalOf(() =>
        validate([createLeaf({ uris: ['spiffe://c.org/a'] })], { bundles }),
      ),
    ).toMatchObject({
      code: 'BUNDLE_NOT_FOUND',
      message: expect.stringContaining('c.org'),
    });
  });

  it('never lets a provider that mixes up its bundles vouch for another trust domain', () => {
    const mixedUp = { getX509Bundle: () => bundleOf('other.org', root) };
    const { certificate } = createLeaf({ issuer: root });

    expect(
      refusalOf(() =>
        validateX509Chain([certificate], mixedUp, { nowMs: () => NOW_MS }),
      ),
    ).toMatchObject({
      code: 'X509_SVID_INVALID',
      message: expect.stringContaining('another trust domain'),
    });
  });

  it('holds every certificate of the way against the clock', () => {
    const early = { notBefore: new Date(NOW_MS + 1000) };
    const late = { notAfter: new Date(NOW_MS - 1000) };
    const now = { notBefore: new Date(NOW_MS), notAfter: new Date(NOW_MS) };

    expect(validate([createLeaf({ issuer: root, ...now })])).toBe(URI);
    expect(refusal([createLeaf({ issuer: root, ...late })])).toContain(
      'it expired at',
    );
    expect(refusal([createLeaf({ issuer: root, ...early })])).toContain(
      'not yet',
    );
    for (const [dates, words] of [
      [late, 'a signing certificate expired at'],
      [early, 'a signing certificate begins at'],
    ] as const) {
      const one = createCa({ subject: 'one', issuer: root, ...dates });
      expect(refusal([createLeaf({ issuer: one }), one])).toContain(words);
      const old = createCa({ subject: 'old', ...dates });
      const bundles = bundleOf('example.org', old, root);
      expect(refusal([createLeaf({ issuer: old })], { bundles })).toContain(
        words,
      );
    }
    expect(refusal([createLeaf({ issuer: root })], { nowMs: NaN })).toContain(
      'expired',
    );
  });

  it('refuses no certificates and more than ten', () => {
    const chain = [createLeaf({ issuer: root }), ...Array(9).fill(root)];

    expect(validate(chain)).toBe(URI);
    expect(refusal([])).toContain('0 certificates');
    expect(refusal([...chain, root])).toContain('11 certificates');
  });
});
