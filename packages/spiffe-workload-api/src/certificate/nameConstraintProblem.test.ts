import { contextTag } from '../der/DerTag';
import { createCertificate } from '../testing/createCertificate';
import { encodeDer } from '../testing/encodeDer';
import { encodeExtension } from '../testing/encodeExtension';
import { nameConstraintProblem } from './nameConstraintProblem';
import { Oid } from './Oid';
import { parseCertificate } from './parseCertificate';

const PERMITTED = 0;
const EXCLUDED = 1;

/** What a signer with one URI constraint has against a certificate with one URI name. */
function problem(list: number, constraint: string, uri: string) {
  const base = encodeDer(0x86, Buffer.from(constraint));
  const subtrees = encodeDer(contextTag(list), encodeDer(0x30, base));
  const signer = createCertificate({
    isCa: true,
    extensions: [
      encodeExtension(Oid.nameConstraints, encodeDer(0x30, subtrees)),
    ],
  });
  const below = createCertificate({ uris: [uri] });
  return nameConstraintProblem(
    parseCertificate(signer.certificate),
    parseCertificate(below.certificate),
  );
}

describe('nameConstraintProblem', () => {
  it('compares the host of a URI, whole or by the labels at its end', () => {
    for (const [constraint, uri, isCovered] of [
      ['a.org', 'spiffe://a.org', true],
      ['a.org', 'spiffe://a.org/', true],
      ['a.org', 'spiffe://b.a.org/c', false],
      ['.a.org', 'spiffe://b.a.org/c', true],
      ['.a.org', 'spiffe://a.org/c', false],
      ['.a.org', 'spiffe://.a.org/c', false],
      ['.a.org', 'spiffe://ba.org/c', false],
      ['a.org', 'spiffe://b.org/a.org', false],
      ['', 'spiffe://a.org/c', false],
    ] as const) {
      expect(problem(PERMITTED, constraint, uri) === undefined).toBe(isCovered);
      expect(problem(EXCLUDED, constraint, uri) !== undefined).toBe(isCovered);
    }
  });

  it('lets no URI pass whose host it cannot tell', () => {
    for (const uri of ['urn:a.org', 'spiffe:a.org', 'spiffe://x@a.org/', '']) {
      expect(problem(PERMITTED, 'a.org', uri)).toContain('may not vouch');
      expect(problem(EXCLUDED, 'b.org', uri)).toContain('may not vouch');
    }
  });
});
