import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';

/** What callers get from a source that has been closed. */
export function sourceClosed(): WorkloadOAuthError {
  return new WorkloadOAuthError(
    'TOKEN_SOURCE_CLOSED',
    'The token manager was closed. Ask for tokens only while the process is running.',
  );
}
