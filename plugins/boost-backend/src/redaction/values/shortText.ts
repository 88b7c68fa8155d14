import { z } from 'zod';

/**
 * A word or two in one line that whoever made the thing chose: a framework, a branch, a folder.
 *
 * @internal
 */
export const shortText = z
  .string()
  .max(253)
  .regex(/^[^\p{Cc}]*$/u);
