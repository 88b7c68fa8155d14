import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const key = 'portal.developmentUsers';

// Entity names may have upper-case letters, but references compare without
// regard to case: two spellings of one name would be one user.
const entityName = /^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/;

/** The names of `portal.developmentUsers`, checked. */
export function readDevelopmentUsers(
  config: RootConfigService,
): ReadonlySet<string> {
  const names = new Set<string>();
  const users = config.getOptionalConfigArray(key) ?? [];
  for (const [index, user] of users.entries()) {
    const name = user.getString('name');
    if (!entityName.test(name)) {
      throw new InputError(
        `${key}[${index}].name is "${name}", which is no user's name: use 1 to 63 lower-case letters, digits, dots, underscores or hyphens, beginning and ending with a letter or a digit`,
      );
    }
    if (names.has(name)) {
      throw new InputError(
        `${key}[${index}].name is "${name}", which stands in the list already: remove one of them`,
      );
    }
    names.add(name);
  }
  return names;
}
