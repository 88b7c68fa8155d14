import type { JsonObject, JsonValue } from '@backstage/types';
import { describeField } from '../bodies/describeField';
import { refuseBody } from '../bodies/refuseBody';
import { listProperties } from './listProperties';

/** The property of a body from which sources are cloned. */
export interface GitUrl {
  readonly key: string;
  readonly value: JsonValue;
}

/**
 * The git URL of a body, if it has one.
 *
 * @remarks
 * Kagenti knows `gitUrl` alone. Whatever else has both words in its name is taken for
 * one too, so that no second spelling leads around the list of hosts; it has to stand
 * alone and at the top, where it can be replaced by what was judged.
 *
 * @param body - The body
 * @throws RequestRefusal with `BAD_REQUEST_BODY` when there is another
 * @internal
 */
export function findGitUrl(body: JsonObject): GitUrl | undefined {
  let found: GitUrl | undefined;
  for (const { key, value, path } of listProperties(body)) {
    if (!/git/i.test(key) || !/url/i.test(key)) continue;
    if (value === null || value === '') continue;
    if (found || path.length > 1) {
      throw refuseBody(
        `${describeField(path)} is a git URL where none is known; send one, as gitUrl`,
      );
    }
    found = { key, value };
  }
  return found;
}
