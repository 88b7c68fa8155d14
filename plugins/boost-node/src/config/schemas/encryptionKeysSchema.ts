import type { Secret } from 'workload-oauth';
import { z } from 'zod';
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
 * A list of secrets from which keys are derived.
 *
 * @remarks
 * An empty entry is left out, as an empty value counts as not set anywhere: a list can
 * then keep a place for the older key, whose variable is empty most of the time.
 *
 * @internal
 */
export const encryptionKeysSchema: z.ZodType<readonly Secret[]> = z
  .array(
    z.preprocess(
      value =>
        value === null || (typeof value === 'string' && value.trim() === '')
          ? undefined
          : value,
      keySchema.optional(),
    ),
    {
      error: 'must be a list. Put each key on a line of its own, after a dash.',
    },
  )
  .transform(keys => keys.filter(key => key !== undefined));
