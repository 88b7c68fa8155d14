import { MalformedError } from '../errors/MalformedError';
import { encodeDer } from '../testing/encodeDer';
import { encodeOid } from '../testing/encodeOid';
import { readBoolean } from './readBoolean';
import { readElement } from './readElement';
import { readObjectIdentifier } from './readObjectIdentifier';
import { readSmallInteger } from './readSmallInteger';
import { readTime } from './readTime';

const read = (hex: string) => readElement(Buffer.from(hex, 'hex'));
const time = (tag: number, text: string) =>
  readTime(readElement(encodeDer(tag, Buffer.from(text))));
const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

describe('the values of DER', () => {
  it('reads both forms of time as RFC 5280 has them', () => {
    for (const [tag, text, iso] of [
      [UTC_TIME, '261126110000Z', '2026-11-26T11:00:00.000Z'],
      [UTC_TIME, '491231235959Z', '2049-12-31T23:59:59.000Z'],
      [UTC_TIME, '500101000000Z', '1950-01-01T00:00:00.000Z'],
      [GENERALIZED_TIME, '20500101000000Z', '2050-01-01T00:00:00.000Z'],
      [GENERALIZED_TIME, '99991231235959Z', '9999-12-31T23:59:59.000Z'],
      [GENERALIZED_TIME, '20240229000000Z', '2024-02-29T00:00:00.000Z'],
    ] as const) {
      expect(new Date(time(tag, text)).toISOString()).toBe(iso);
    }
  });

  it('refuses times that are no times', () => {
    for (const [tag, text] of [
      [UTC_TIME, ''],
      [UTC_TIME, '2611261100Z'],
      [UTC_TIME, '261126110000'],
      [UTC_TIME, '261126110000+0100'],
      [UTC_TIME, '20261126110000Z'],
      [UTC_TIME, '261301000000Z'],
      [UTC_TIME, '260230000000Z'],
      [UTC_TIME, '260001000000Z'],
      [UTC_TIME, '260101240000Z'],
      [UTC_TIME, '260101000060Z'],
      [UTC_TIME, '26010100000 Z'],
      [UTC_TIME, '261126110000Z\n'],
      [GENERALIZED_TIME, '261126110000Z'],
      [GENERALIZED_TIME, '20230229000000Z'],
      [GENERALIZED_TIME, '20261126110000.5Z'],
      [0x0c, '261126110000Z'],
    ] as const) {
      expect(() => time(tag, text)).toThrow(MalformedError);
    }
  });

  it('reads object identifiers as dotted numbers', () => {
    for (const oid of ['2.5.29.17', '1.2.840.113549.1.1.11', '1.3.101.112']) {
      expect(readObjectIdentifier(readElement(encodeOid(oid)))).toBe(oid);
    }
    expect(readObjectIdentifier(read('0603883703'))).toBe('2.999.3');
    expect(readObjectIdentifier(read('060100'))).toBe('0.0');
  });

  it('refuses object identifiers with a second spelling or without end', () => {
    for (const hex of [
      '0600',
      '0602 8001',
      '0603 550080',
      '0603 558001',
      '0606 55ffffffff7f',
      '0402 551d',
      `0641${'01'.repeat(65)}`,
    ]) {
      const element = read(hex.replace(' ', ''));
      expect(() => readObjectIdentifier(element)).toThrow(MalformedError);
    }
  });

  it('reads booleans and small numbers in their one spelling', () => {
    expect(readBoolean(read('0101ff'))).toBe(true);
    expect(readBoolean(read('010100'))).toBe(false);
    for (const hex of ['0100', '010101', '0102ffff']) {
      expect(() => readBoolean(read(hex))).toThrow(MalformedError);
    }
    expect(readSmallInteger(read('020100'))).toBe(0);
    expect(readSmallInteger(read('02017f'))).toBe(127);
    for (const hex of ['0200', '0201ff', '02020001', '02020080']) {
      expect(() => readSmallInteger(read(hex))).toThrow(MalformedError);
    }
  });
});
