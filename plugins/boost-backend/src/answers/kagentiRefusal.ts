import { HeldBody, type KagentiAnswer } from 'backstage-plugin-boost-node';
import type { Subject } from '../resources/Subject';

const NOUNS = { agent: 'Agent', tool: 'Tool' } as const;

/**
 * A refusal in the words in which Kagenti makes its own about an agent or a tool.
 *
 * @param status - The status
 * @param subject - What was asked for
 * @param fault - What is wrong with it, up to where it is
 * @internal
 */
export function kagentiRefusal(
  status: number,
  { kind, namespace, name }: Subject,
  fault: 'not found' | 'already exists',
): KagentiAnswer {
  const detail = `${NOUNS[kind]} '${name}' ${fault} in namespace '${namespace}'`;
  const body = Buffer.from(JSON.stringify({ detail }));
  return {
    status,
    headers: {
      'content-type': 'application/json',
      'content-length': String(body.length),
    },
    body: HeldBody.of(body),
  };
}
