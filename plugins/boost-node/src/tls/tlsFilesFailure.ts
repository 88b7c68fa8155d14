import { WorkloadOAuthError } from 'workload-oauth';
import type { KagentiTlsConfig } from '../config/KagentiTlsConfig';
import { KagentiError } from '../errors/KagentiError';

/**
 * The error for a connection that was not tried, since a file of `boost.kagenti.tls` is not
 * what it should be. Callers are told which one; what is wrong with it is in the cause,
 * for the log.
 *
 * @param files - Those that may be to blame
 * @param reason - What is wrong
 */
export function tlsFilesFailure(
  files: KagentiTlsConfig,
  reason: unknown,
): KagentiError {
  const names = Object.entries(files)
    .filter(([, path]) => path !== undefined)
    .map(([key]) => `the file of boost.kagenti.tls.${key}`);
  const cause = name(reason);
  return new KagentiError({
    code: 'KAGENTI_UNREACHABLE',
    statusCode: 502,
    message: `The portal cannot secure a connection to Kagenti (${cause.code}). Check ${names.join(' and ')}; an administrator finds the reason in the portal's log.`,
    cause,
  });
}

/** OpenSSL's own words may quote what it was given, so only its code is passed on. */
function name(reason: unknown): WorkloadOAuthError {
  if (reason instanceof WorkloadOAuthError) return reason;
  const code = String((reason as { code?: unknown } | undefined)?.code);
  return new WorkloadOAuthError(
    'CREDENTIAL_FILE_INVALID',
    `OpenSSL does not take the files for TLS to Kagenti: ${code}.`,
  );
}
