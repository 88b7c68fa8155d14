import { z } from 'zod';

/**
 * The address of a Service inside of its cluster, or `None` for a headless one.
 *
 * @internal
 */
export const clusterAddress = z
  .string()
  .regex(/^(?:None|[0-9a-fA-F:.]{2,45})$/);
