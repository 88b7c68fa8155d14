import type { Secret } from 'workload-oauth';
import type { z } from 'zod';
import { listSchema } from './listSchema';
import { secretSchema } from './secretSchema';

/** Random base64 of this length is 192 bits, beyond all guessing. */
const MIN_CHARACTERS = 32;

const keySchema = secretSchema.refine(
  key => key.reveal().length >= MIN_CHARACTERS,
  {
    error: `must have at least ${MIN_CHARACTERS} characters, all of them random. Make one with: openssl rand -base64 32`,
  },
);

/**
 * A list of secrets from which keys are derived. The place of an older key may stay in
 * it, although its variable is empty most of the time.
 *
 * @internal
 */
export const encryptionKeysSchema: z.ZodType<readonly Secret[]> = listSchema(
  keySchema,
  'key',
);
