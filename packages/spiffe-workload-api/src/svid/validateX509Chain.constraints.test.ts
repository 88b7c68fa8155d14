import { generateKeyPairSync } from 'node:crypto';
import { X509Bundle } from '../bundle/X509Bundle';
import { Oid } from '../certificate/Oid';
import { contextTag } from '../der/DerTag';
import { TrustDomain } from '../identity/TrustDomain';
import { createCertificate } from '../testing/createCertificate';
import { encodeDer } from '../testing/encodeDer';
import { encodeExtension } from '../testing/encodeExtension';
import { refusalOf } from '../testing/refusalOf';
import { NOW_MS } from '../testing/svidClaims';
import { TestCertificate } from '../testing/TestCertificate';
import {
  KeyUsageBit,
  TestCertificateOptions,
} from '../testing/TestCertificateOptions';
import { validateX509Chain } from './validateX509Chain';

const URI = 'spiffe://example.org/a';
const trustDomain = TrustDomain.parse('example.org');

const createCa = (options: TestCertificateOptions) =>
  createCertificate({ isCa: true, ...options });
const createLeaf = (options: TestCertificateOptions) =>
  createCertificate({ uris: [URI], ...options });

/** Validates a chain whose last certificate is the bundle's. */
function validate(...chain: TestCertificate[]): string {
  const certificates = chain.map(({ certificate }) => certificate);
  const bundle = X509Bundle.parse(trustDomain, certificates.pop()!.raw);
  const nowMs = () => NOW_MS;
  return validateX509Chain(certificates, bundle, { nowMs }).toString();
}

function refusal(...chain: TestCertificate[]): string {
  return refusalOf(() => validate(...chain), 'X509_SVID_INVALID').message;
}

const root = createCa({ subject: 'root' });

describe('validateX509Chain and what certificates may do', () => {
  it('refuses a way over certificates that may not sign', () => {
    const plain = createCertificate({ subject: 'plain', issuer: root });
    const noCa = createCertificate({
      subject: 'no-ca',
      keyUsage: KeyUsageBit.keyCertSign,
    });
    const noSign = createCa({
      subject: 'no-sign',
      keyUsage: KeyUsageBit.digitalSignature,
    });

    expect(refusal(createLeaf({ issuer: plain }), plain, root)).toContain(
      'is no CA',
    );
    expect(refusal(createLeaf({ issuer: noCa }), noCa)).toContain(
      'signed it is no CA',
    );
    expect(refusal(createLeaf({ issuer: noSign }), noSign)).toContain(
      'keyCertSign',
    );
    const silent = createCa({
      subject: 'silent',
      issuer: root,
      keyUsage: undefined,
    });
    expect(refusal(createLeaf({ issuer: silent }), silent, root)).toContain(
      'lacks keyCertSign',
    );
    // RFC 5280 lets a trust anchor do without a key usage.
    const bare = createCa({ subject: 'bare', keyUsage: undefined });
    expect(validate(createLeaf({ issuer: bare }), bare)).toBe(URI);
  });

  it('holds the leaf against the rules for leaves', () => {
    const usage = KeyUsageBit.digitalSignature + KeyUsageBit.keyCertSign;
    const issuer = root;

    expect(
      refusal(createLeaf({ issuer, isCa: true, keyUsage: 0x80 }), root),
    ).toContain('is a CA');
    expect(refusal(createLeaf({ issuer, keyUsage: usage }), root)).toContain(
      'neither',
    );
    expect(refusal(createLeaf({ issuer, uris: [URI, URI] }), root)).toContain(
      '2 URI',
    );
    const domain = createLeaf({ issuer, uris: ['spiffe://example.org'] });
    expect(refusal(domain, root)).toContain('no path');
  });

  it('refuses more signing certificates than a pathLenConstraint allows', () => {
    const create = (rootLength: number, oneLength: number) => {
      const top = createCa({ subject: 'top', pathLength: rootLength });
      const one = createCa({
        subject: 'one',
        issuer: top,
        pathLength: oneLength,
      });
      const two = createCa({ subject: 'two', issuer: one });
      return [createLeaf({ issuer: two }), two, one, top];
    };

    expect(validate(...create(2, 1))).toBe(URI);
    expect(refusal(...create(1, 1))).toContain('pathLenConstraint');
    expect(refusal(...create(2, 0))).toContain('pathLenConstraint');
    const none = createCa({ subject: 'none', pathLength: 0 });
    expect(validate(createLeaf({ issuer: none }), none)).toBe(URI);
  });

  it('refuses critical extensions that nobody understands', () => {
    const unknown = (isCritical: boolean) => ({
      extensions: [
        encodeExtension('1.3.6.1.4.1.99999.1', Buffer.from([5, 0]), isCritical),
      ],
    });
    const words =
      'critical extension that is not supported, 1.3.6.1.4.1.99999.1';
    const top = createCa({ subject: 'top', ...unknown(true) });

    expect(
      refusal(createLeaf({ issuer: root, ...unknown(true) }), root),
    ).toContain(words);
    expect(refusal(createLeaf({ issuer: top }), top)).toContain(words);
    expect(
      validate(createLeaf({ issuer: root, ...unknown(false) }), root),
    ).toBe(URI);
  });

  it('refuses signatures and keys that no longer count', () => {
    const keys = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const k1 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    const weak = createCa({ subject: 'weak', keys });
    const odd = createCa({ subject: 'odd', keys: k1 });
    const strong = createCa({
      subject: 'strong',
      keys: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    });

    expect(refusal(createLeaf({ issuer: root, hash: 'sha1' }), root)).toContain(
      'no authority',
    );
    expect(refusal(createLeaf({ issuer: weak }), weak)).toContain(
      'no authority',
    );
    expect(refusal(createLeaf({ issuer: odd }), odd)).toContain('no authority');
    expect(validate(createLeaf({ issuer: strong }), strong)).toBe(URI);
  });

  it('bounds the work that a peer can cause', () => {
    // Ten certificates of one name and key, each of which has signed all the others: more
    // ways through them than anybody wants to try.
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const loop = createCa({ subject: 'loop', keys });
    const others = Array.from({ length: 9 }, () =>
      createCa({ subject: 'loop', keys, issuer: loop }),
    );

    expect(refusal(createLeaf({ issuer: loop }), ...others, root)).toContain(
      'too many',
    );
  });
});

describe('validateX509Chain and name constraints', () => {
  const uri = (host: string) => encodeDer(0x86, Buffer.from(host));
  const subtrees = (number: number, bases: readonly Buffer[]) =>
    bases.length === 0
      ? []
      : [
          encodeDer(
            contextTag(number),
            ...bases.map(base => encodeDer(0x30, base)),
          ),
        ];
  const constrained = (permitted: Buffer[], excluded: Buffer[] = []) =>
    createCa({
      subject: 'constrained',
      extensions: [
        encodeExtension(
          Oid.nameConstraints,
          encodeDer(0x30, ...subtrees(0, permitted), ...subtrees(1, excluded)),
        ),
      ],
    });

  it('keeps the trust domains that a signing certificate is confined to', () => {
    for (const [permitted, excluded, isGood] of [
      [['example.org'], [], true],
      [['EXAMPLE.org'], [], true],
      [['a.org', 'example.org'], [], true],
      [['.org'], [], true],
      [['a.org'], [], false],
      [['.example.org'], [], false],
      [['ample.org'], [], false],
      [[], ['a.org'], true],
      [[], ['example.org'], false],
      [['.org'], ['example.org'], false],
    ] as const) {
      const ca = constrained(permitted.map(uri), excluded.map(uri));
      const leaf = createLeaf({ issuer: ca });
      const outcome = isGood ? validate(leaf, ca) : refusal(leaf, ca);
      expect(outcome).toContain(isGood ? URI : 'name constraints');
    }
  });

  it('applies a constraint to everything below it', () => {
    const ca = constrained([uri('a.org')]);
    const one = createCa({ subject: 'one', issuer: ca });

    expect(refusal(createLeaf({ issuer: one }), one, ca)).toContain(
      'name constraints',
    );
  });

  it('refuses constraints that it cannot apply to the names at hand', () => {
    const dns = encodeDer(0x82, Buffer.from('example.org'));
    const directory = encodeDer(0xa4, encodeDer(0x30));
    const byDns = constrained([dns]);
    const byName = constrained([directory]);

    expect(validate(createLeaf({ issuer: byDns }), byDns)).toBe(URI);
    expect(
      refusal(createLeaf({ issuer: byDns, otherNames: [dns] }), byDns),
    ).toContain('not supported');
    expect(refusal(createLeaf({ issuer: byName }), byName)).toContain(
      'not supported',
    );
  });
});
