import { z } from 'zod';

/**
 * A list whose empty entries are left out, as an empty value counts as not set anywhere:
 * a list can then keep a place for what an environment variable seldom has.
 *
 * @remarks
 * A single text is no list. To take one for a list of one would be to guess what its
 * commas and line breaks mean.
 *
 * @param entrySchema - Judges each entry that is left
 * @param entryName - What an entry is called in the message
 * @internal
 */
export function listSchema<TEntry>(
  entrySchema: z.ZodType<TEntry>,
  entryName: string,
): z.ZodType<readonly TEntry[]> {
  return z
    .array(
      z.preprocess(
        value =>
          value === null || (typeof value === 'string' && value.trim() === '')
            ? undefined
            : value,
        entrySchema.optional(),
      ),
      {
        error: `must be a list. Put each ${entryName} on a line of its own, after a dash.`,
      },
    )
    .transform(entries => entries.filter(entry => entry !== undefined));
}
