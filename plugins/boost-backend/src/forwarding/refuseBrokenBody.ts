import { RequestRefusal } from '../answers/RequestRefusal';

/**
 * The refusal of a request whose body ended before its end.
 *
 * @internal
 */
export function refuseBrokenBody(): RequestRefusal {
  return new RequestRefusal(
    'BODY_UNREADABLE',
    'The body broke off before its end. Send the request again.',
  );
}
