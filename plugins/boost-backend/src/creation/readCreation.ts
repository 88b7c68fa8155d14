import type { JsonObject } from '@backstage/types';
import { dns1123Label } from 'backstage-plugin-boost-common';
import { z } from 'zod';
import { refuseBody } from '../bodies/refuseBody';
import type { Subject } from '../resources/Subject';
import type { Creation } from './Creation';
import { foreseeFacts } from './foreseeFacts';

/** Those of Kagenti's own OpenAPI document, and the namespace that its lists default to. */
const DEFAULTS = {
  agent: { namespace: 'default', protocol: 'a2a', framework: 'LangGraph' },
  tool: {
    namespace: 'default',
    protocol: 'streamable_http',
    framework: 'Python',
  },
} as const;

// Both end up in a label, whose value has this syntax in Kubernetes.
const labelText = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'must be 1 to 63 letters, digits, dots, hyphens or underscores, and begin and end with a letter or digit',
  );

const schema = z.object({
  name: dns1123Label,
  namespace: dns1123Label,
  protocol: labelText,
  framework: labelText,
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
  if (!read.success) {
    const [{ code, path, message }] = read.error.issues;
    const fault =
      code === 'invalid_type' ? 'is missing, or is no text' : message;
    throw refuseBody(`${path.join('.')} ${fault}`);
  }
  const { name, namespace, ...asked } = read.data;
  const subject = { kind, namespace, name };
  return { body: sent, subject, facts: foreseeFacts(subject, asked, creator) };
}
