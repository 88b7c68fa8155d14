import { Secret } from 'workload-oauth';
import type { z } from 'zod';
import { textSchema } from './textSchema';

/**
 * Text that must not be seen.
 *
 * @internal
 */
export const secretSchema: z.ZodType<Secret> = textSchema.transform(
  text => new Secret(text),
);
