import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';
import { readElement } from './readElement';

/** Reads bytes that must be one element and nothing more. */
export function readWhole(bytes: Buffer): DerElement {
  const element = readElement(bytes);
  if (element.raw.length !== bytes.length) {
    throw new MalformedError('it has bytes after its end');
  }
  return element;
}
