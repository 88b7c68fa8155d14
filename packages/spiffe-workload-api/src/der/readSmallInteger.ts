import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';

/** Reads an INTEGER from 0 to 127, the only ones that mean something here. */
export function readSmallInteger({ content }: DerElement): number {
  if (content.length === 1 && content[0] < 0x80) return content[0];
  throw new MalformedError('it has a number outside of 0 to 127');
}
