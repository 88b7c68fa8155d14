import { IncomingMessage, ServerResponse } from 'node:http';
import { IssuerRequest } from './IssuerRequest';
import { readClientCredentials } from './readClientCredentials';

// Parameters of RFC 6749, 7521 and 8693 that are as good as a credential.
const SECRET_PARAMETERS = new Set([
  'client_secret',
  'client_assertion',
  'password',
  'refresh_token',
  'code',
  'code_verifier',
  'subject_token',
  'actor_token',
  'token',
]);

/** What tests may know of a request: all of it but its secrets. */
export function recordIssuerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  form: URLSearchParams,
): IssuerRequest {
  const { clientId, authentication } = readClientCredentials(
    request.headers.authorization,
    form,
  );
  return {
    method: request.method ?? '',
    path,
    form: Object.fromEntries(
      [...form].filter(([name]) => !SECRET_PARAMETERS.has(name)),
    ),
    clientId,
    authentication:
      authentication === 'none' && form.has('client_assertion')
        ? 'assertion'
        : authentication,
    // Read at the moment of asking: an event that stores it could come after
    // the client has already seen the answer.
    get status() {
      return response.headersSent ? response.statusCode : undefined;
    },
  };
}
