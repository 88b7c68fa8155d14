import type { JsonObject } from '@backstage/types';
import { dns1123Label } from 'backstage-plugin-boost-common';
import { z } from 'zod';
import { refuseBody } from '../bodies/refuseBody';
import type { Subject } from '../resources/Subject';
import { checkSubject } from './checkSubject';
import type { Creation } from './Creation';
import { foreseeFacts } from './foreseeFacts';

/** Those of Kagenti's own OpenAPI document, and the namespace that its lists default to. */
const SHARED_DEFAULTS = {
  namespace: 'default',
  workloadType: 'deployment',
  spireEnabled: false,
};
const DEFAULTS = {
  agent: {
    ...SHARED_DEFAULTS,
    protocol: 'a2a',
    framework: 'LangGraph',
    deploymentMethod: 'source',
    authBridgeEnabled: true,
  },
  tool: {
    ...SHARED_DEFAULTS,
    protocol: 'streamable_http',
    framework: 'Python',
    deploymentMethod: 'image',
    authBridgeEnabled: false,
  },
} as const;

// All of them end up in a label, whose value has this syntax in Kubernetes.
const labelText = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'must be 1 to 63 letters, digits, dots, hyphens or underscores, and begin and end with a letter or digit',
  );

// Kagenti takes "no" and 0 for false as well, which nobody else would.
const truth = z.boolean({ error: 'must be true or false' });

const schema = z.object({
  name: dns1123Label,
  namespace: dns1123Label,
  protocol: labelText,
  framework: labelText,
  workloadType: labelText,
  deploymentMethod: labelText,
  authBridgeEnabled: truth,
  spireEnabled: truth,
});

/**
 * Reads what a body would create. What the body leaves out is filled in with Kagenti's
 * defaults and sent so: what is judged is what is sent.
 *
 * @param kind - What the route creates
 * @param body - The body
 * @param creator - The entity ref of the user who creates it; absent for services
 * @throws RequestRefusal with `BAD_REQUEST_BODY`, naming the field
 * @internal
 */
export function readCreation(
  kind: Subject['kind'],
  body: JsonObject,
  creator?: string,
): Creation {
  const sent: JsonObject = { ...DEFAULTS[kind], ...body };
  const read = schema.safeParse(sent);
  if (!read.success) throw refuseIssue(read.error.issues[0]);
  const { name, namespace, deploymentMethod, ...asked } = read.data;
  const subject = { kind, namespace, name };
  checkSubject(subject);
  return {
    body: sent,
    subject,
    facts: foreseeFacts(subject, asked, creator),
    // Kagenti takes any other word for one of the two, and not for the same with agents
    // and tools. Nobody becomes a creator by it.
    makesWorkload: deploymentMethod === 'image',
  };
}

function refuseIssue(issue: z.core.$ZodIssue) {
  const { code, path, message } = issue;
  const isNoText = code === 'invalid_type' && issue.expected === 'string';
  const fault = isNoText ? 'is missing, or is no text' : message;
  return refuseBody(`${path.join('.')} ${fault}`);
}
