import { RequestRefusal } from '../answers/RequestRefusal';

/**
 * The refusal of a body that does not say what it has to.
 *
 * @param fault - What is wrong and what to do, beginning with the field; no value of it
 * @internal
 */
export function refuseBody(fault: string): RequestRefusal {
  return new RequestRefusal(
    'BAD_REQUEST_BODY',
    `The body is refused: ${fault}.`,
  );
}
