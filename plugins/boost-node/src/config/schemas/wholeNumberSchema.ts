import { z } from 'zod';

const DIGITS = /^\d+$/;

/**
 * A whole number within bounds. Decimal digits are accepted as text too, since that
 * is what a value from an environment variable is.
 *
 * @param minimum - The least accepted value
 * @param maximum - The greatest accepted value
 * @internal
 */
export function wholeNumberSchema(
  minimum: number,
  maximum: number,
): z.ZodType<number> {
  const error = `must be a whole number from ${minimum} to ${maximum}. Write digits only, without sign, fraction or unit.`;
  return z.preprocess(
    value =>
      typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
    z.int({ error }).min(minimum, { error }).max(maximum, { error }),
  );
}
