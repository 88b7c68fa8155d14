import { z } from 'zod';

/**
 * A Kubernetes name as RFC 1123 labels allow it: 1 to 63 lower-case letters,
 * digits and hyphens, beginning and ending with a letter or a digit.
 *
 * @public
 */
export const dns1123Label = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be 1 to 63 lower-case letters, digits or hyphens, and begin and end with a letter or digit',
  );
