import { MalformedError } from '../errors/MalformedError';
import { SpiffeId } from '../identity/SpiffeId';

/**
 * The SPIFFE ID in a token's `sub` claim.
 *
 * @throws MalformedError
 */
export function readSubject({
  sub,
}: Readonly<Record<string, unknown>>): SpiffeId {
  if (typeof sub !== 'string') throw new MalformedError('it has no sub claim');
  try {
    return SpiffeId.parse(sub);
  } catch (error) {
    const { message } = error as Error;
    throw new MalformedError(`its sub claim is ${lowerFirst(message)}`);
  }
}

function lowerFirst(sentence: string): string {
  return sentence[0].toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
