import { createPublicKey, sign, verify, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { X509Bundle } from '../bundle/X509Bundle';
import { parseCertificate } from '../certificate/parseCertificate';
import { MalformedError } from '../errors/MalformedError';
import { SpiffeError } from '../errors/SpiffeError';
import { TrustDomain } from '../identity/TrustDomain';
import { createCertificate } from '../testing/createCertificate';
import { NOW_MS } from '../testing/svidClaims';
import { validateX509Chain } from './validateX509Chain';
import { X509Svid } from './X509Svid';

const URI = 'spiffe://example.org/ns/team1/sa/weather';
const trustDomain = TrustDomain.parse('example.org');
const root = createCertificate({ subject: 'root', isCa: true });
const intermediate = createCertificate({
  subject: 'intermediate',
  isCa: true,
  issuer: root,
  pathLength: 0,
});
const leaf = createCertificate({ uris: [URI], issuer: intermediate });
const bundle = X509Bundle.parse(trustDomain, root.der);

/** Runs it, or gives nothing; whatever else is thrown fails the test. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof SpiffeError || error instanceof MalformedError) {
      return undefined;
    }
    throw error;
  }
}

/** What Node makes of bytes; what it cannot read reaches nobody. */
function open(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

const validate = (...ders: Buffer[]) =>
  attempt(() => {
    const certificates = ders.map(open).filter(certificate => !!certificate);
    if (certificates.length < ders.length) return undefined;
    const nowMs = () => NOW_MS;
    return validateX509Chain(certificates, bundle, { nowMs }).toString();
  });

const parse = (certificatesDer: Buffer, privateKeyDer: Buffer) =>
  attempt(() =>
    X509Svid.parse({ certificatesDer, privateKeyDer, spiffeId: URI }),
  );

/** Bytes with some changed, some left out or put in. */
const mutationOf = (bytes: Buffer) =>
  fc
    .tuple(fc.nat(bytes.length - 1), fc.nat(3), fc.uint8Array({ maxLength: 4 }))
    .map(([index, removed, added]) =>
      Buffer.concat([
        bytes.subarray(0, index),
        added,
        bytes.subarray(index + removed),
      ]),
    )
    .filter(mutated => !mutated.equals(bytes));

/** Each byte once with one bit changed. */
function* bitFlips(bytes: Buffer) {
  for (let index = 0; index < bytes.length; index++) {
    const flipped = Buffer.from(bytes);
    flipped[index] ^= 1 << (index % 8);
    yield flipped;
  }
}

describe('X.509-SVIDs, whatever the bytes', () => {
  it('refuses a leaf with any bit changed', () => {
    expect(validate(leaf.der, intermediate.der)).toBe(URI);
    for (const changed of bitFlips(leaf.der)) {
      expect(validate(changed, intermediate.der)).toBeUndefined();
    }
  });

  it('never leads over an intermediate with any bit changed', () => {
    for (const changed of bitFlips(intermediate.der)) {
      expect(validate(leaf.der, changed)).toBeUndefined();
    }
  });

  it('refuses certificates that were changed, cut or put together wrongly', () => {
    fc.assert(
      fc.property(mutationOf(leaf.der), changed => {
        expect(validate(changed, intermediate.der)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a changed chain as the announced identity or not at all', () => {
    const chain = Buffer.concat([leaf.der, intermediate.der]);
    fc.assert(
      fc.property(mutationOf(chain), changed => {
        const svid = parse(changed, leaf.keyDer);

        const raw = svid?.certificates.map(certificate => certificate.raw);

        expect(svid?.id.toString() ?? URI).toBe(URI);
        expect(Buffer.concat(raw ?? [changed]).equals(changed)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    for (let length = 0; length < chain.length; length++) {
      const svid = parse(chain.subarray(0, length), leaf.keyDer);
      expect(svid !== undefined).toBe(length === leaf.der.length);
    }
  });

  it('takes a changed private key only if it still signs for the certificate', () => {
    const { publicKey } = leaf.certificate;
    for (const changed of bitFlips(leaf.keyDer)) {
      const key = parse(leaf.der, changed)?.privateKey;
      if (!key) continue;
      expect(createPublicKey(key).equals(publicKey)).toBe(true);
      const probe = sign('sha256', changed, key);
      expect(verify('sha256', changed, publicKey, probe)).toBe(true);
    }
  });

  it('reads of every certificate what OpenSSL reads of it', () => {
    // Date.parse takes years of two digits for recent ones.
    const isEarly = (...times: number[]) =>
      Math.min(...times) < Date.UTC(100, 0);
    const ders = [leaf, intermediate].map(({ der }) => der);
    let checked = 0;
    for (const certificate of ders.flatMap(der =>
      [...bitFlips(der)].map(open),
    )) {
      const parsed =
        certificate && attempt(() => parseCertificate(certificate));
      if (!certificate || !parsed?.keyUsage) continue;
      if (isEarly(parsed.notBeforeMs, parsed.notAfterMs)) continue;
      const { basicConstraints, keyUsage } = parsed;
      expect({
        notBefore: parsed.notBeforeMs,
        notAfter: parsed.notAfterMs,
        maySign: basicConstraints.isCa && keyUsage.keyCertSign,
      }).toEqual({
        notBefore: Date.parse(certificate.validFrom),
        notAfter: Date.parse(certificate.validTo),
        maySign: certificate.ca,
      });
      checked += 1;
    }
    // Most changes hit names, keys and signatures, which neither of them minds.
    expect(checked).toBeGreaterThan(100);
  });

  it('survives whatever else comes along as certificates', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 200 }),
            fc.constantFrom(
              leaf.der,
              root.der,
              leaf.keyDer,
              Buffer.from([0x30]),
            ),
            fc.constant(Buffer.alloc(64, Buffer.from([0x30, 0x80]))),
          ),
          { maxLength: 4 },
        ),
        parts => {
          const bytes = Buffer.concat(parts);
          attempt(() => X509Bundle.parse(trustDomain, bytes));
          expect(parse(bytes, leaf.keyDer)?.id.toString() ?? URI).toBe(URI);
          expect(parse(leaf.der, bytes)?.id.toString() ?? URI).toBe(URI);
        },
      ),
      { numRuns: 500 },
    );
  });
});
