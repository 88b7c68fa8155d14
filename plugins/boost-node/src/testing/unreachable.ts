import { KagentiError } from '../errors/KagentiError';

/** The error of a call whose connection was refused. */
export function unreachable(code = 'ECONNREFUSED'): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_UNREACHABLE',
    statusCode: 502,
    message: `Kagenti cannot be reached (${code}).`,
    cause: Object.assign(new Error('no connection'), { code }),
  });
}
