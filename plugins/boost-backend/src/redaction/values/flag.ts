import { z } from 'zod';

/**
 * Yes or no.
 *
 * @internal
 */
export const flag = z.boolean();
