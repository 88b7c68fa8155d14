import {
  WorkloadOAuthError,
  type WorkloadOAuthErrorDetails,
} from '../errors/WorkloadOAuthError';
import type { TokenEndpointAnswer } from '../http/TokenEndpointTransport';
import { cleanText } from './cleanText';
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
 */
export function readRefusal(
  answer: TokenEndpointAnswer,
  nowMs: number,
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
  return new WorkloadOAuthError(
    CLIENT_ERRORS.includes(error) ? 'MISCONFIGURED' : 'TOKEN_GRANT_REJECTED',
    `The token endpoint refused the grant: ${status} ${error}${
      description ? ` (${description})` : ''
    }. ${ADVICE[error] ?? 'Check the client at the issuer.'}`,
    { ...details, oauthError: error },
  );
}

function readOAuthError(text: string) {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return undefined;
    const fields = body as Record<string, unknown>;
    if (typeof fields.error !== 'string') return undefined;
    return {
      error: cleanText(fields.error),
      description:
        typeof fields.error_description === 'string'
          ? cleanText(fields.error_description)
          : '',
    };
  } catch {
    return undefined;
  }
}
