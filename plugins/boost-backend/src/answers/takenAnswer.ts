import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { Subject } from '../resources/Subject';
import { kagentiRefusal } from './kagentiRefusal';

const NOUNS = { agent: 'Agent', tool: 'Tool' } as const;

/**
 * What Kagenti says when an agent or tool of this name exists already.
 *
 * @param subject - What was to be created
 * @internal
 */
export function takenAnswer(subject: Subject): KagentiAnswer {
  const { kind, namespace, name } = subject;
  return kagentiRefusal(
    409,
    `${NOUNS[kind]} '${name}' already exists in namespace '${namespace}'`,
  );
}
