import type { RefusalExplanation } from '../clientAuthentication/refusals/RefusalExplanation';
import {
  WorkloadOAuthError,
  type WorkloadOAuthErrorDetails,
} from '../errors/WorkloadOAuthError';
import type { TokenEndpointAnswer } from '../http/TokenEndpointTransport';
import { cleanText } from './cleanText';
import { readOAuthError } from './readOAuthError';
import { readRetryAfter } from './readRetryAfter';

/** Errors that last until somebody changes the client here or at the issuer. */
const CLIENT_ERRORS = ['invalid_client', 'unauthorized_client'];

const ADVICE: Record<string, string> = {
  invalid_client:
    'Check clientId: the client must exist in this realm, be enabled, and authenticate in the configured way.',
  unauthorized_client:
    'Check clientId and clientSecret, and that service accounts are enabled for the client.',
  invalid_scope: 'Check that the client may ask for these scopes.',
  unsupported_grant_type:
    'Check that the address is the token endpoint of a realm that allows client credentials.',
};

/**
 * Turns an answer that grants nothing into an error (RFC 6749 section 5.2). Of the
 * body only `error` and `error_description` are shown, cleaned: anything else may
 * be a proxy's page or hold what was sent (requirement 001.18).
 *
 * @param explanation - Why it was probably refused; general advice stands in for it. One
 * that may pass by itself is no misconfiguration: it is tried again in seconds
 */
export function readRefusal(
  answer: TokenEndpointAnswer,
  nowMs: number,
  explanation?: RefusalExplanation,
): WorkloadOAuthError {
  const { status, headers } = answer;
  const details: WorkloadOAuthErrorDetails = {
    status,
    retryAfterSeconds: readRetryAfter(headers.get('retry-after'), nowMs),
  };
  const body = readOAuthError(answer.text);
  if (body === undefined) {
    const type = cleanText(headers.get('content-type') ?? 'no content type');
    return new WorkloadOAuthError(
      'TOKEN_ENDPOINT_FAILED',
      `The token endpoint answered ${status} (${type}), which is no OAuth answer. Check that the address is right and the issuer is well.`,
      details,
    );
  }
  const { error, description } = body;
  const isLasting =
    CLIENT_ERRORS.includes(error) && !(explanation?.isTransient ?? false);
  const advice =
    explanation?.text ?? ADVICE[error] ?? 'Check the client at the issuer.';
  return new WorkloadOAuthError(
    isLasting ? 'MISCONFIGURED' : 'TOKEN_GRANT_REJECTED',
    `The token endpoint refused the grant: ${status} ${error}${
      description ? ` (${description})` : ''
    }. ${advice}`,
    { ...details, oauthError: error },
  );
}
