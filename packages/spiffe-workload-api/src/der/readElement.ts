import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';

const LONG_FORM = 0x80;
// Three bytes of length reach 16 MiB, far more than any document here may have.
const MOST_LENGTH_BYTES = 3;
const HIGH_TAG_NUMBER = 0x1f;

/**
 * Reads the element at an offset. Only what X.690 section 10 allows: definite
 * lengths in their shortest form, and no tag numbers of several bytes, which no
 * document here uses.
 */
export function readElement(bytes: Buffer, offset = 0): DerElement {
  if (offset + 2 > bytes.length) throw cutShort();
  const tag = bytes[offset];
  if ((tag & HIGH_TAG_NUMBER) === HIGH_TAG_NUMBER) {
    throw new MalformedError('it has a DER tag number of several bytes');
  }
  const { length, start } = readLength(bytes, offset + 1);
  const end = start + length;
  if (end > bytes.length) throw cutShort();
  return {
    tag,
    content: bytes.subarray(start, end),
    raw: bytes.subarray(offset, end),
  };
}

function readLength(bytes: Buffer, offset: number) {
  const first = bytes[offset];
  if (first < LONG_FORM) return { length: first, start: offset + 1 };
  const count = first - LONG_FORM;
  const start = offset + 1 + count;
  if (count < 1 || count > MOST_LENGTH_BYTES) {
    throw new MalformedError('it has a DER length that is indefinite or huge');
  }
  if (start > bytes.length) throw cutShort();
  const length = bytes.readUIntBE(offset + 1, count);
  const isShortest = length >= LONG_FORM && bytes[offset + 1] !== 0;
  if (!isShortest) {
    throw new MalformedError('it has a DER length that is not the shortest');
  }
  return { length, start };
}

function cutShort(): MalformedError {
  return new MalformedError('its DER is cut short');
}
