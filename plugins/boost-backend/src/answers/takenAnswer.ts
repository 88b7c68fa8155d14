import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { Subject } from '../resources/Subject';
import { kagentiRefusal } from './kagentiRefusal';

/**
 * What Kagenti says when an agent or tool of this name exists already.
 *
 * @param subject - What was to be created
 * @internal
 */
export function takenAnswer(subject: Subject): KagentiAnswer {
  return kagentiRefusal(409, subject, 'already exists');
}
