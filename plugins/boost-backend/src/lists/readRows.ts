import { itemListSchema } from 'backstage-plugin-boost-common';
import { KagentiError } from 'backstage-plugin-boost-node';
import { z } from 'zod';
import type { KagentiList } from '../routes/KagentiList';

const namespaceListSchema = z
  .object({ namespaces: z.array(z.unknown()) })
  .transform(({ namespaces }) => ({ items: namespaces }));

/**
 * The rows of a list, whichever of its shapes Kagenti used (requirement 002.13).
 *
 * @remarks
 * What stands beside the rows is left behind: a count would tell how many were filtered.
 *
 * @param list - Which list
 * @param json - Kagenti's answer
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` when it is no list
 * @internal
 */
export function readRows(list: KagentiList, json: unknown): unknown[] {
  const schema = list === 'namespaces' ? namespaceListSchema : itemListSchema;
  const read = schema.safeParse(json);
  if (read.success) return read.data.items;
  const form =
    list === 'namespaces'
      ? 'is no object with namespaces'
      : 'is neither an array nor an object with items';
  throw new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti's list ${form}. Check that boost.kagenti.baseUrl is the address of Kagenti's backend.`,
  });
}
