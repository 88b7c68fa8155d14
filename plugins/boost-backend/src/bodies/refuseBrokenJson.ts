import type { RequestRefusal } from '../answers/RequestRefusal';
import { refuseBody } from './refuseBody';

/**
 * The refusal of a body that is no JSON. It does not say where: parsers quote the text
 * there, and the text may hold a password.
 *
 * @internal
 */
export function refuseBrokenJson(): RequestRefusal {
  return refuseBody(
    'it is no valid JSON; send an object, without comments, trailing commas or a byte order mark',
  );
}
