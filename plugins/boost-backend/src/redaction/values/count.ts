import { z } from 'zod';

/**
 * A number of things, a generation or a port.
 *
 * @internal
 */
export const count = z.number().int();
