import { DerElement } from '../der/DerElement';
import { DerList } from '../der/DerList';
import { contextTag } from '../der/DerTag';
import { readWhole } from '../der/readWhole';
import { MalformedError } from '../errors/MalformedError';
import { GeneralName } from './GeneralName';
import { NameConstraints } from './NameConstraints';
import { readGeneralName } from './readGeneralName';

const PERMITTED = contextTag(0);
const EXCLUDED = contextTag(1);

/** Reads the name constraints extension. */
export function readNameConstraints(value: Buffer): NameConstraints {
  const list = DerList.open(readWhole(value));
  const permitted = readSubtrees(list.takeIf(PERMITTED), PERMITTED);
  const excluded = readSubtrees(list.takeIf(EXCLUDED), EXCLUDED);
  list.end();
  return { permitted, excluded };
}

function readSubtrees(field: DerElement | undefined, tag: number) {
  if (!field) return [];
  return DerList.open(field, tag)
    .takeAll()
    .map((subtree): GeneralName => {
      // RFC 5280 leaves no use for minimum and maximum, so the base stands alone.
      const [base, ...others] = DerList.open(subtree).takeAll();
      if (!base || others.length > 0) {
        throw new MalformedError('it has a malformed name constraint');
      }
      return readGeneralName(base);
    });
}
