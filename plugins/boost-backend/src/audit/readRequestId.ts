import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

// It ends up in log lines behind the portal.
const PLAIN = /^[A-Za-z0-9._:/+=-]{1,128}$/;

/**
 * The id under which a request is audited and known to Kagenti: the one that a gateway
 * before the portal gave it, or a new one.
 *
 * @param headers - The request's headers
 * @internal
 */
export function readRequestId(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && PLAIN.test(given) ? given : randomUUID();
}
