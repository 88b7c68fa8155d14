import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { namedByConnection } from '../forwarding/namedByConnection';

const NAME = 'x-request-id';

// It ends up in log lines behind the portal.
const PLAIN = /^[A-Za-z0-9._:/+=-]{1,128}$/;

/**
 * The id under which a request is audited and known to Kagenti: the one that a gateway
 * before the portal gave it, or a new one.
 *
 * @param headers - The request's headers
 * @param randomId - Makes a new one; random UUIDs when absent
 * @internal
 */
export function readRequestId(
  headers: IncomingHttpHeaders,
  randomId: () => string = randomUUID,
): string {
  const given = headers[NAME];
  if (typeof given !== 'string' || !PLAIN.test(given)) return randomId();
  return namedByConnection(headers)?.has(NAME) ? randomId() : given;
}
