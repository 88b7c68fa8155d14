import { parseErrorResponseBody } from '@backstage/errors';
import {
  boostErrorCodes,
  type BoostErrorCode,
} from 'backstage-plugin-boost-common';

interface Refusal {
  message: string;
  code: BoostErrorCode | undefined;
  status: number;
  retryAfterSeconds: number | undefined;
}

/**
 * What an answer that is no success says.
 *
 * @param response - an answer whose body has not been read
 */
export async function readRefusal(response: Response): Promise<Refusal> {
  const detail = readDetail(
    await response
      .clone()
      .text()
      .catch(() => ''),
  );
  const { error } = await parseErrorResponseBody(response);
  return {
    message: detail ?? error.message,
    code: boostErrorCodes.find(code => code === error.code),
    status: response.status,
    retryAfterSeconds: readRetryAfter(response.headers),
  };
}

/** Boost passes a refusal by Kagenti on as it is: `{ "detail": "…" }`. */
function readDetail(text: string): string | undefined {
  try {
    const detail = JSON.parse(text)?.detail;
    return typeof detail === 'string' ? detail : undefined;
  } catch {
    return undefined;
  }
}

// RFC 9110 section 10.2.3 also has a date, which Boost never sends. A portal on another
// origin than its backend cannot read the header unless that exposes it.
function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
