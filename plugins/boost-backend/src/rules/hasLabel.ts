import { z } from 'zod';
import { defineRule } from './defineRule';

// Kubernetes, "Labels and Selectors", syntax and character set: a name of 63 characters,
// after a DNS subdomain of 253 and a slash if it belongs to somebody.
const LABEL_KEY =
  /^(?:(?=[^/]{1,253}\/)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\/)?[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;
const LONGEST_KEY = 253 + 1 + 63;

/**
 * How its workload is labelled. Kagenti has to be asked for it.
 *
 * @remarks
 * Of what does not exist yet some labels are foreseen. Of any other it cannot be told
 * whether it will be there, so a condition that depends on it is not met, under a `not`
 * as little as without one.
 *
 * @internal
 */
export const hasLabel = defineRule({
  name: 'HAS_LABEL',
  description: 'Allow what carries this label on its workload in Kubernetes',
  reads: 'labels',
  // Strict: a misspelt `value` would otherwise allow every value.
  paramsSchema: z.strictObject({
    key: z
      .string({ error: 'key has to be a text' })
      .max(LONGEST_KEY, {
        error: 'key is longer than label keys are',
        abort: true,
      })
      .regex(LABEL_KEY, { error: 'key is not what Kubernetes takes as a key' })
      .describe('Key of the label, such as example.com/tier'),
    value: z
      .string({ error: 'value has to be a text' })
      .regex(LABEL_VALUE, {
        error: 'value is not what Kubernetes takes as a value',
      })
      .describe('Value of the label; any value when absent')
      .optional(),
  }),
  createKnows:
    ({ key }) =>
    ({ areLabelsForeseen, labels = {} }) =>
      !areLabelsForeseen || Object.hasOwn(labels, key),
  createPredicate:
    ({ key, value }) =>
    labels =>
      Object.hasOwn(labels, key) &&
      (value === undefined || labels[key] === value),
});
