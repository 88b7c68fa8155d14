import { DerList } from '../der/DerList';
import { DerTag } from '../der/DerTag';
import { readBoolean } from '../der/readBoolean';
import { readSmallInteger } from '../der/readSmallInteger';
import { readWhole } from '../der/readWhole';
import { MalformedError } from '../errors/MalformedError';
import { BasicConstraints } from './BasicConstraints';

/** Reads the basic constraints extension. */
export function readBasicConstraints(value: Buffer): BasicConstraints {
  const list = DerList.open(readWhole(value));
  const flag = list.takeIf(DerTag.boolean);
  const length = list.takeIf(DerTag.integer);
  list.end();
  const isCa = flag !== undefined && readBoolean(flag);
  if (!length) return { isCa };
  if (!isCa) {
    throw new MalformedError('it limits a path although it is no CA');
  }
  return { isCa, pathLength: readSmallInteger(length) };
}
