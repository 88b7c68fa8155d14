import { z } from 'zod';
import { findPatternFault } from './findPatternFault';

const MAXIMUM_QUOTED_CHARACTERS = 80;

/**
 * An entry of a list of names: a name, or a pattern for names.
 *
 * @internal
 */
export const namePatternSchema = z
  .string({ error: 'each name has to be a text' })
  .refine(pattern => findPatternFault(pattern) === undefined, {
    error: ({ input }) => describeFault(String(input)),
  });

function describeFault(pattern: string): string {
  const quoted = JSON.stringify(pattern.slice(0, MAXIMUM_QUOTED_CHARACTERS));
  return `${quoted} can never match: ${findPatternFault(pattern)}`;
}
