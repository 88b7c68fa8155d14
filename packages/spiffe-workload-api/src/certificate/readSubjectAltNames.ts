import { DerList } from '../der/DerList';
import { readWhole } from '../der/readWhole';
import { GeneralName } from './GeneralName';
import { readGeneralName } from './readGeneralName';

/** Reads the subject alternative name extension, in the certificate's order. */
export function readSubjectAltNames(value: Buffer): GeneralName[] {
  return DerList.open(readWhole(value)).takeAll().map(readGeneralName);
}
