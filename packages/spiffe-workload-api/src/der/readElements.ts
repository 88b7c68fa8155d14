import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';
import { readElement } from './readElement';

/**
 * Reads elements that stand one after the other until the bytes end.
 *
 * @param most - how many are allowed
 */
export function readElements(bytes: Buffer, most: number): DerElement[] {
  const elements: DerElement[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    if (elements.length === most) {
      throw new MalformedError(
        `it has more than ${most} DER elements in a row`,
      );
    }
    const element = readElement(bytes, offset);
    elements.push(element);
    offset += element.raw.length;
  }
  return elements;
}
