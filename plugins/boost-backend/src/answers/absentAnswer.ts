import type { KagentiAnswer } from 'backstage-plugin-boost-node';
import type { Subject } from '../resources/Subject';
import { kagentiRefusal } from './kagentiRefusal';

/**
 * What Kagenti says when asked for an agent or tool that does not exist: the answer for
 * one that the caller may not know of.
 *
 * @param subject - What was asked for
 * @internal
 */
export function absentAnswer(subject: Subject): KagentiAnswer {
  return kagentiRefusal(404, subject, 'not found');
}
