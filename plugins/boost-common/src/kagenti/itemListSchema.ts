import { z } from 'zod';

/**
 * Kagenti's lists come as `{ items: [...] }` or, from some versions, as a bare
 * array (requirement 002.13). Both become `{ items }`; further fields are kept.
 *
 * @public
 */
export const itemListSchema = z.union([
  z.array(z.unknown()).transform(items => ({ items })),
  z.looseObject({ items: z.array(z.unknown()) }),
]);
