import { z } from 'zod';

const WORDS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * True or false. The two words are accepted as text too, since that is what a value
 * from an environment variable is.
 *
 * @internal
 */
export const switchSchema: z.ZodType<boolean> = z.preprocess(
  value =>
    typeof value === 'string' && Object.hasOwn(WORDS, value)
      ? WORDS[value]
      : value,
  z.boolean({ error: 'must be true or false.' }),
);
