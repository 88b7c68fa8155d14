import { z } from 'zod';
import { listSchema } from './listSchema';

/** Kubernetes' limit for the names of most objects. */
const MAX_CHARACTERS = 253;
const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

const nameSchema = z
  .string({ error: 'must be text. Put a number between quotation marks.' })
  .refine(name => name.length <= MAX_CHARACTERS && SUBDOMAIN.test(name), {
    error: `must be the name of a Secret: lower-case letters, digits, hyphens and dots, ${MAX_CHARACTERS} characters at most, with a letter or digit at both ends. Patterns such as * are not understood; write each name out.`,
  });

/**
 * Names of Kubernetes Secrets (DNS subdomain names, RFC 1123). One that is listed twice
 * counts once, since lists from several variables may overlap.
 *
 * @internal
 */
export const secretNamesSchema: z.ZodType<readonly string[]> = listSchema(
  nameSchema,
  'name',
).transform(names => [...new Set(names)]);
