import fc from 'fast-check';
import { MalformedError } from '../errors/MalformedError';
import { encodeDer } from '../testing/encodeDer';
import { DerList } from './DerList';
import { readElement } from './readElement';
import { readElements } from './readElements';
import { readWhole } from './readWhole';

const bytes = (hex: string) => Buffer.from(hex, 'hex');

/** Reads, or gives nothing; whatever else is thrown fails the test. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedError) return undefined;
    throw error;
  }
}

describe('readElement', () => {
  it('reads tag, value and extent of an element', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0x02, 0x04, 0x30, 0x86, 0xa3),
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 5 }),
        (tag, content, rest) => {
          const raw = encodeDer(tag, content);
          const element = readElement(Buffer.concat([raw, rest]));

          expect(element.tag).toBe(tag);
          expect(element.content.equals(content)).toBe(true);
          expect(element.raw.equals(raw)).toBe(true);
        },
      ),
    );
  });

  it('refuses whatever is not the one encoding that DER allows', () => {
    for (const [hex, words] of [
      ['', 'cut short'],
      ['04', 'cut short'],
      ['0401', 'cut short'],
      ['0481', 'cut short'],
      ['048200', 'cut short'],
      ['0480', 'indefinite'],
      ['04800000', 'indefinite'],
      ['048400000001aa', 'huge'],
      ['04ff', 'huge'],
      ['048101aa', 'not the shortest'],
      [`04820080${'00'.repeat(128)}`, 'not the shortest'],
      ['1f0100', 'several bytes'],
      ['bf8101', 'several bytes'],
    ]) {
      expect(() => readElement(bytes(hex))).toThrow(MalformedError);
      expect(() => readElement(bytes(hex))).toThrow(words);
    }
  });

  it('never reads past the bytes it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), input => {
        const buffer = Buffer.from(input);
        const elements = attempt(() => readElements(buffer, 100));

        const raw = elements?.map(element => element.raw) ?? [buffer];
        expect(Buffer.concat(raw).equals(buffer)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('bounds how many elements stand in a row', () => {
    expect(readElements(bytes('0500'.repeat(3)), 3)).toHaveLength(3);
    expect(() => readElements(bytes('0500'.repeat(4)), 3)).toThrow('more than');
  });

  it('refuses bytes after an element that must stand alone', () => {
    expect(readWhole(bytes('0500')).tag).toBe(5);
    expect(() => readWhole(bytes('050000'))).toThrow('after its end');
  });
});

describe('DerList', () => {
  const sequence = readElement(bytes('30050201010500'));

  it('gives the members in their order and demands that none is left', () => {
    const list = DerList.open(sequence);

    expect(list.takeIf(0x05)).toBeUndefined();
    expect(list.take(0x02).content).toEqual(bytes('01'));
    expect(() => list.end()).toThrow(MalformedError);
    expect(list.takeAll()).toHaveLength(1);
    expect(list.isEmpty).toBe(true);
    list.end();
  });

  it('refuses another tag than expected', () => {
    expect(() => DerList.open(sequence, 0x31)).toThrow(MalformedError);
    expect(() => DerList.open(sequence).take(0x05)).toThrow(MalformedError);
    expect(() => DerList.open(readElement(bytes('3000'))).take(2)).toThrow(
      MalformedError,
    );
  });
});
