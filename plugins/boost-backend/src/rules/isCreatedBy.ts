import { z } from 'zod';
import { defineRule } from './defineRule';
import { listParameter } from './listParameter';

const ENTITY_REF = /^[^\s:/$]+:[^\s:/$]+\/[^\s:/$]+$/;

// The check stands beside the schema's pattern, not in it: policy editors see patterns, and
// there a placeholder is right. One that is still there when a decision arrives is not.
const entityRefSchema = z
  .string({ error: 'each user has to be a text' })
  .refine(text => ENTITY_REF.test(text), {
    error:
      'a user has to be an entity ref such as user:default/alice, or a placeholder that the policy engine replaces',
  });

/**
 * Who created it through the portal.
 *
 * @remarks
 * Backstage compares entity refs without regard to case, and so does this.
 *
 * @internal
 */
export const isCreatedBy = defineRule({
  name: 'IS_CREATED_BY',
  description: 'Allow what one of these users created through the portal',
  reads: 'creators',
  paramsSchema: z.strictObject({
    users: listParameter(
      'users',
      entityRefSchema,
      'Entity refs of users; with the RBAC backend also $currentUser and $ownerRefs',
    ),
  }),
  createPredicate({ users }) {
    const wanted = new Set(users.map(each => each.toLowerCase()));
    return creators => creators.some(each => wanted.has(each.toLowerCase()));
  },
});
