import { z } from 'zod';
import { fields } from '../declaration/fields';
import { list } from '../declaration/list';

// Without an equals sign: somebody may have taken `NAME=value` for a name.
const name = z
  .string()
  .max(253)
  .regex(/^[-._A-Za-z][-._A-Za-z0-9]*$/);

/**
 * Environment variables by their names. Neither their values are seen nor where these
 * come from: the name of a Secret is half of the way to it.
 *
 * @internal
 */
export const environmentNames = list(fields({}, { name }));
