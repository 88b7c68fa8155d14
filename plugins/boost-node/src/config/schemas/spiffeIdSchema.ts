import { SpiffeError, SpiffeId } from 'spiffe-workload-api';
import { z } from 'zod';

/**
 * A SPIFFE ID, such as `spiffe://example.org/ns/portal/sa/boost`.
 *
 * @internal
 */
export const spiffeIdSchema: z.ZodType<string> = z
  .string({ error: 'must be text that holds a SPIFFE ID.' })
  .superRefine((text, context) => {
    try {
      SpiffeId.parse(text);
    } catch (error) {
      if (!(error instanceof SpiffeError)) throw error;
      context.addIssue({
        code: 'custom',
        message: `must be a SPIFFE ID, such as spiffe://example.org/ns/portal/sa/boost. ${error.message}`,
      });
    }
  });
