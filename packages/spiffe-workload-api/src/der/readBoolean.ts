import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';

/** Reads a BOOLEAN, which DER writes in one way each (X.690 section 11.1). */
export function readBoolean({ content }: DerElement): boolean {
  if (content.length === 1 && content[0] === 0xff) return true;
  if (content.length === 1 && content[0] === 0x00) return false;
  throw new MalformedError('it has a malformed boolean');
}
