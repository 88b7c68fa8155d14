import { z } from 'zod';

/**
 * What tells an object of Kubernetes from its namesakes.
 *
 * @internal
 */
export const uid = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
