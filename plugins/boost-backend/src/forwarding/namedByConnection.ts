import type { IncomingHttpHeaders } from 'node:http';

/**
 * The headers that a request declares to be for the portal alone, in lower case;
 * nothing for nearly all requests.
 *
 * @remarks
 * RFC 9110 section 7.6.1: whoever passes a request on drops what `Connection` names.
 *
 * @param headers - The request's headers
 * @internal
 */
export function namedByConnection({
  connection,
}: IncomingHttpHeaders): ReadonlySet<string> | undefined {
  switch (connection) {
    case undefined:
    case 'keep-alive':
    case 'close':
      return undefined;
    default:
      return new Set(
        connection.split(',').map(name => name.trim().toLowerCase()),
      );
  }
}
