import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { textSchema } from './textSchema';

/**
 * The path of a file that is read later, when it is needed: a mounted one may appear
 * after the portal has started.
 *
 * @remarks
 * A relative path would depend on the folder from which the backend happens to be
 * started.
 *
 * @internal
 */
export const filePathSchema: z.ZodType<string> = textSchema.refine(
  path => isAbsolute(path),
  {
    error: 'must be an absolute path, such as /var/run/secrets/keycloak/token.',
  },
);
