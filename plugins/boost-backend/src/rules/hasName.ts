import { z } from 'zod';
import { createNameMatcher } from './createNameMatcher';
import { defineRule } from './defineRule';
import { listParameter } from './listParameter';
import { namePatternSchema } from './namePatternSchema';

/**
 * What it is called. Decided by the path alone.
 *
 * @internal
 */
export const hasName = defineRule({
  name: 'HAS_NAME',
  description: 'Allow what has one of these names',
  reads: 'name',
  paramsSchema: z.strictObject({
    names: listParameter(
      'names',
      namePatternSchema,
      'Names, or patterns for names: * stands for any run of characters, ? for one',
    ),
  }),
  createPredicate: ({ names }) => createNameMatcher(names),
});
