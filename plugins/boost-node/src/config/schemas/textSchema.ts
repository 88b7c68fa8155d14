import { z } from 'zod';

/**
 * Text that is sent as it stands, such as a client id or a secret.
 *
 * @remarks
 * RFC 6749 appendix A allows no control characters here. White space at either end
 * is allowed there, but comes from a line break in a secret file nearly always, and
 * Keycloak would only say that the credentials are wrong.
 *
 * @internal
 */
export const textSchema: z.ZodType<string> = z
  .string({ error: 'must be text. Put a number between quotation marks.' })
  .refine(text => text.trim() === text && !/\p{Cc}/u.test(text), {
    error:
      'must not begin or end with white space or hold control characters. Check for a line break at its end.',
  });
