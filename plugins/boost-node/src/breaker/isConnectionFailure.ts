import { WorkloadOAuthError } from 'workload-oauth';
import { KagentiError } from '../errors/KagentiError';
import { isConnectionLoss } from '../connections/isConnectionLoss';

/** Codes of undici and Node that tell of mistakes in this process; others are TLS's. */
const OF_THIS_PROCESS = /^(?:UND_|ERR_(?!TLS_|SSL_))/;

/**
 * Whether a call failed because Kagenti cannot be reached, and not because of what was
 * asked.
 *
 * @remarks
 * Whoever sends a body may have caused the loss of a connection with it: too large, or one
 * that Kagenti chokes on. One such user must not make Kagenti unreachable for all others,
 * so that a loss counts only where nothing but headers was sent. No user has any
 * influence on the making of a connection, so its failures always count.
 *
 * @param error - What the call failed with
 * @param hasBody - Whether the call sent a body
 */
export function isConnectionFailure(
  error: unknown,
  hasBody: boolean,
): error is KagentiError {
  if (!(error instanceof KagentiError)) return false;
  if (error.code !== 'KAGENTI_UNREACHABLE') return false;
  // The portal's own files are no fault of Kagenti, and reading them costs it nothing.
  if (error.cause instanceof WorkloadOAuthError) return false;
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  if (typeof code !== 'string') return false;
  if (isConnectionLoss(code)) return !hasBody;
  return code === 'UND_ERR_CONNECT_TIMEOUT' || !OF_THIS_PROCESS.test(code);
}
