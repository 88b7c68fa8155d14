import { z } from 'zod';

/**
 * A list whose elements all hold the same; one that does not is left out.
 *
 * @param element - What an element holds
 * @internal
 */
export function list(element: z.ZodType): z.ZodType {
  return z
    .array(element.optional().catch(undefined))
    .transform(elements => elements.filter(each => each !== undefined));
}
