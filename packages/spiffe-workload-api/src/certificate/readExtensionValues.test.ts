import { readElement } from '../der/readElement';
import { MalformedError } from '../errors/MalformedError';
import { encodeDer } from '../testing/encodeDer';
import { encodeOid } from '../testing/encodeOid';
import { isStrongSignature } from './isStrongSignature';
import { readBasicConstraints } from './readBasicConstraints';
import { readKeyUsage } from './readKeyUsage';
import { readNameConstraints } from './readNameConstraints';
import { readSubjectAltNames } from './readSubjectAltNames';

const bytes = (hex: string) => Buffer.from(hex, 'hex');

describe('the extensions of certificates', () => {
  it('reads the key usage bits that SPIFFE has rules for', () => {
    const usage = (hex: string) =>
      Object.entries(readKeyUsage(bytes(hex)))
        .filter(([, isSet]) => isSet)
        .map(([name]) => name);

    expect(usage('03020780')).toEqual(['digitalSignature']);
    // What SPIRE gives workloads, and what it gives its authorities.
    expect(usage('030203a8')).toEqual(['digitalSignature']);
    expect(usage('03020106')).toEqual(['keyCertSign', 'cRLSign']);
    expect(usage('0303070080')).toEqual([]);
    expect(usage('03020000')).toEqual([]);
    for (const hex of [
      '0300',
      '030100',
      '03020880',
      '03020781',
      '0304000000ff',
      '04020780',
      '0302078000',
    ]) {
      expect(() => usage(hex)).toThrow(MalformedError);
    }
  });

  it('reads basic constraints', () => {
    const read = (hex: string) => readBasicConstraints(bytes(hex));

    expect(read('3000')).toEqual({ isCa: false });
    expect(read('3003010100')).toEqual({ isCa: false });
    expect(read('30030101ff')).toEqual({ isCa: true });
    expect(read('30060101ff020103')).toEqual({ isCa: true, pathLength: 3 });
    for (const hex of [
      '3003020100',
      '3006010100020100',
      '3003010101',
      '30060101ff0201ff',
      '30050101ff0500',
      '30060201030101ff',
      '30000000',
      '',
    ]) {
      expect(() => read(hex)).toThrow(MalformedError);
    }
  });

  it('tells the kinds of names apart by their tags', () => {
    const names = readSubjectAltNames(
      encodeDer(
        0x30,
        encodeDer(0x82, Buffer.from('a')),
        encodeDer(0x86, Buffer.from('b')),
        encodeDer(0xa4, encodeDer(0x30)),
      ),
    );

    expect(names.map(({ kind }) => kind)).toEqual([2, 6, 4]);
    // Universal, constructed where it must not be, application class, beyond the last.
    for (const tag of [0x16, 0x06, 0xa6, 0x46, 0x89, 0x80, 0x84]) {
      const wrong = encodeDer(0x30, encodeDer(tag, Buffer.from('b')));
      expect(() => readSubjectAltNames(wrong)).toThrow(MalformedError);
    }
  });

  it('refuses name constraints with more than a name in them', () => {
    const base = encodeDer(0x86, Buffer.from('a'));
    const minimum = encodeDer(0x80, Buffer.from([0]));
    const wrap = (...parts: Buffer[]) =>
      encodeDer(0x30, encodeDer(0xa0, encodeDer(0x30, ...parts)));

    expect(readNameConstraints(wrap(base)).permitted).toHaveLength(1);
    expect(() => readNameConstraints(wrap(base, minimum))).toThrow(
      MalformedError,
    );
    expect(() => readNameConstraints(wrap())).toThrow(MalformedError);
  });

  it('knows which signatures still count', () => {
    const algorithm = (oid: string, ...parameters: Buffer[]) =>
      isStrongSignature(
        readElement(encodeDer(0x30, encodeOid(oid), ...parameters)),
      );
    const pss = (hash?: string) => {
      const field = hash
        ? [encodeDer(0xa0, encodeDer(0x30, encodeOid(hash)))]
        : [];
      return algorithm('1.2.840.113549.1.1.10', encodeDer(0x30, ...field));
    };

    expect(algorithm('1.2.840.10045.4.3.2')).toBe(true);
    expect(algorithm('1.2.840.113549.1.1.11', encodeDer(5))).toBe(true);
    expect(algorithm('1.2.840.113549.1.1.5', encodeDer(5))).toBe(false);
    expect(algorithm('1.2.840.113549.1.1.4', encodeDer(5))).toBe(false);
    expect(algorithm('1.2.840.10045.4.1')).toBe(false);
    expect(pss('2.16.840.1.101.3.4.2.1')).toBe(true);
    expect(pss('1.3.14.3.2.26')).toBe(false);
    expect(pss()).toBe(false);
  });
});
