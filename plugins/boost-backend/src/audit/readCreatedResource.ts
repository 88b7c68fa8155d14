import { dns1123Label } from 'backstage-plugin-boost-common';
import type { JsonObject } from '@backstage/types';
import type { Readable } from 'node:stream';
import type { Route } from '../routes/Route';

/**
 * Which agent or tool a request creates, for the audit; nothing when its body does not
 * say so in plain names. Names that Kubernetes would refuse are left out: they are the
 * caller's text, and the event is no place for it.
 *
 * @param route - The route that was asked for
 * @param body - The request's body
 * @internal
 */
export function readCreatedResource(
  route: Route,
  body: Buffer | Readable | undefined,
): JsonObject {
  if (route.resource.namedBy !== 'body' || !Buffer.isBuffer(body)) return {};
  const fields = readFields(body);
  return Object.fromEntries(
    ['namespace', 'name']
      .map(field => [field, dns1123Label.safeParse(fields[field]).data])
      .filter(([, label]) => label !== undefined),
  );
}

function readFields(body: Buffer): Record<string, unknown> {
  try {
    return Object(JSON.parse(body.toString('utf8')));
  } catch {
    // Kagenti says what is wrong with it.
    return {};
  }
}
