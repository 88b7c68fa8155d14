import { DerElement } from '../der/DerElement';
import { MalformedError } from '../errors/MalformedError';
import { GeneralName } from './GeneralName';

const CONTEXT = 0x80;
const CONSTRUCTED = 0x20;
const HIGHEST_KIND = 8;
// otherName, x400Address, directoryName and ediPartyName hold other elements.
const CONSTRUCTED_KINDS = [0, 3, 4, 5];

/** Reads a GeneralName, whose kind stands in its tag. */
export function readGeneralName({ tag, content }: DerElement): GeneralName {
  const kind = tag % CONSTRUCTED;
  const form = CONSTRUCTED_KINDS.includes(kind) ? CONSTRUCTED : 0;
  if (kind > HIGHEST_KIND || tag !== CONTEXT + form + kind) {
    throw new MalformedError('it has a malformed name');
  }
  return { kind, value: content };
}
