import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';
import { DerTag } from './DerTag';

// The longest one that certificates carry in practice has some 20 bytes.
const LONGEST_BYTES = 64;
// Four groups of seven bits stay far below what a number holds exactly.
const MOST_GROUPS = 4;

/** Reads an OBJECT IDENTIFIER as dotted decimals (X.690 section 8.19). */
export function readObjectIdentifier({ tag, content }: DerElement): string {
  const isBounded = content.length > 0 && content.length <= LONGEST_BYTES;
  if (tag !== DerTag.objectIdentifier || !isBounded) throw malformed();
  const arcs: number[] = [];
  let value = 0;
  let groups = 0;
  for (const byte of content) {
    // A leading 0x80 would be a second spelling of the same number.
    if (groups === 0 && byte === 0x80) throw malformed();
    groups += 1;
    if (groups > MOST_GROUPS) throw malformed();
    value = value * 128 + (byte % 128);
    if (byte >= 0x80) continue;
    arcs.push(value);
    value = 0;
    groups = 0;
  }
  if (groups !== 0) throw malformed();
  // The first two arcs share one number.
  const [head, ...rest] = arcs;
  const first = Math.min(Math.floor(head / 40), 2);
  return [first, head - first * 40, ...rest].join('.');
}

function malformed(): MalformedError {
  return new MalformedError('it has a malformed object identifier');
}
