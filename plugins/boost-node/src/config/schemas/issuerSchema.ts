import { z } from 'zod';
import { endpointSchema } from './endpointSchema';

/**
 * The issuer of a realm, kept as it is written: Keycloak compares it as text, and a
 * slash at the end makes it another one.
 *
 * @internal
 */
export const issuerSchema: z.ZodType<string> = z
  .string({ error: 'must be text that holds an absolute URL.' })
  .superRefine((text, context) => {
    const { error } = endpointSchema.safeParse(text);
    for (const { message } of error?.issues ?? []) {
      context.addIssue({ code: 'custom', message });
    }
  });
