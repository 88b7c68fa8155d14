import { z } from 'zod';

/**
 * An object with keys that nobody can list beforehand: the entries that pass stay.
 *
 * @param accepts - Whether an entry may be seen
 * @internal
 */
export function entries(
  accepts: (key: string, value: unknown) => boolean,
): z.ZodType {
  return z
    .record(z.string(), z.unknown())
    .transform(object =>
      Object.fromEntries(
        Object.entries(object).filter(([key, value]) => accepts(key, value)),
      ),
    );
}
