import type { JwtSvid } from '../../svid/JwtSvid';
import { parseJwtSvidInsecurely } from '../../svid/parseJwtSvidInsecurely';
import { readStruct } from '../wire/readStruct';
import type { StructMessage } from '../wire/StructMessage';
import { badAnswer } from './badAnswer';
import { readAnswer } from './readAnswer';

/** `ValidateJWTSVIDResponse` as it is decoded. */
interface ValidationAnswer {
  readonly spiffeId: string;
  readonly claims: StructMessage | null;
}

/**
 * Reads the answer to `ValidateJWTSVID`. The signature has been checked by the agent;
 * that it speaks of this very token is checked here.
 */
export function readValidation(
  answer: ValidationAnswer,
  token: string,
  audience: string,
  nowMs: number,
): JwtSvid {
  const svid = readAnswer('The verdict on the JWT-SVID', () =>
    parseJwtSvidInsecurely(token, { audience: [audience], nowMs }),
  );
  const claims = answer.claims && readStruct(answer.claims);
  const subjects = [answer.spiffeId, ...(claims ? [claims.sub] : [])];
  if (subjects.some(subject => subject !== svid.id.toString())) {
    throw badAnswer('it vouches for another SPIFFE ID than the token has');
  }
  return svid;
}
