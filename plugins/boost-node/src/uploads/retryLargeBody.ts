import { KagentiError } from '../errors/KagentiError';

/** The error for a refused upload of which the portal has kept too little to repeat it. */
export function retryLargeBody(): KagentiError {
  return new KagentiError({
    code: 'RETRY_LARGE_BODY',
    statusCode: 502,
    upstreamStatus: 401,
    message:
      "Kagenti refused the portal's token, and the request was too large to be kept for a second try. Send it again: the next try has a fresh token.",
  });
}
