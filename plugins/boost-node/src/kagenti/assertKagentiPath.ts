import { InputError } from '@backstage/errors';
import { findSegmentFault } from 'backstage-plugin-boost-common';

const API = '/api/v1/';

// Names and words, as nearly every path has them; whatever else is looked at closely.
const PLAIN = /^\/api\/v1(?:\/[A-Za-z0-9_-]+)+$/;

/**
 * Refuses a path that could lead out of Kagenti's API: a plugin that puts a name into
 * a path without checking it must not reach anything else with the portal's token.
 *
 * @param path - The path of a call
 * @throws InputError that says what is wrong with it
 */
export function assertKagentiPath(path: string): void {
  if (PLAIN.test(path)) return;
  const segments = path.startsWith(API)
    ? path.slice(API.length).split('/')
    : [];
  const faults = segments.flatMap(segment => findSegmentFault(segment) ?? []);
  if (segments.length > 0 && faults.length === 0) return;
  throw new InputError(
    `The path of a Kagenti call must begin with ${API} and hold plain segments${
      faults.length > 0 ? `; ${faults[0]}` : ''
    }. Give the query on its own.`,
  );
}
