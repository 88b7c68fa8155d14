import { z } from 'zod';

// Placeholders of the policy engine become one entry for each group of a user, and nobody
// writes more by hand. It bounds what a decision costs.
const MAXIMUM_ENTRIES = 1_000;

/**
 * A parameter that lists what may match.
 *
 * @remarks
 * The framework shows the messages of issues without their paths, so they name the
 * parameter themselves. An empty list would match nothing: a mistake, and under a `not` a
 * dangerous one.
 *
 * @param name - The parameter
 * @param entry - What an entry has to be
 * @param description - What is listed, for people who write policies
 * @internal
 */
export function listParameter(
  name: string,
  entry: z.ZodType<string, string>,
  description: string,
) {
  const error = `${name} has to be a list of 1 to ${MAXIMUM_ENTRIES} texts`;
  return z
    .array(entry, { error })
    .min(1, { error })
    .max(MAXIMUM_ENTRIES, { error })
    .describe(description);
}
