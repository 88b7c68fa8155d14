import { z } from 'zod';

/**
 * A point in time (RFC 3339).
 *
 * @internal
 */
export const timestamp = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/);
