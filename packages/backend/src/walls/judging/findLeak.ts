import type { RawAnswer } from '../../testing/RawAnswer';
import type { WallsCall } from '../calls/WallsCall';
import { findPlanted } from './findPlanted';

// What belongs to a namespace is marked with its name. The developer's own names of
// things there, which an answer may repeat, have no mark.
const MARK = /(?:marked|planted)-(?:team2|default)/;

/** What an answer tells that its reader may not know; undefined when it is nothing. */
export function findLeak(
  call: WallsCall,
  answer: RawAnswer,
): string | undefined {
  const { role, expected, target, body = '' } = call;
  const text = [...answer.rawHeaders, answer.body].join('\n');
  if (role !== 'administrator' && findPlanted(text).size > 0) {
    return `shows secrets: ${[...findPlanted(text)].join(', ')}`;
  }
  if (role === 'outsider' && text.includes('marked-')) {
    return 'shows something of Kagenti';
  }
  if (role !== 'developer') return undefined;
  const mark = MARK.exec(text);
  if (mark) return `shows ${mark[0]}`;
  const mayRepeat =
    `${target}${body}`.includes('team2') && expected !== 'team1';
  return text.includes('team2') && !mayRepeat ? 'tells of team2' : undefined;
}
