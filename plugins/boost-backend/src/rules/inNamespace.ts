import { z } from 'zod';
import { createNameMatcher } from './createNameMatcher';
import { defineRule } from './defineRule';
import { listParameter } from './listParameter';
import { namePatternSchema } from './namePatternSchema';

/**
 * Where it is. Decided by the path alone.
 *
 * @internal
 */
export const inNamespace = defineRule({
  name: 'IN_NAMESPACE',
  description: 'Allow what is in one of these namespaces',
  reads: 'namespace',
  paramsSchema: z.strictObject({
    namespaces: listParameter(
      'namespaces',
      namePatternSchema,
      'Namespaces, by name or pattern: * stands for any run of characters, ? for one',
    ),
  }),
  createPredicate: ({ namespaces }) => createNameMatcher(namespaces),
});
