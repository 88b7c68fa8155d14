import type { ChatFrame } from 'backstage-plugin-boost-common';
import { addConclusion } from './addConclusion';
import { addPassage } from './addPassage';
import { readVerdict } from './readVerdict';
import type { Turn } from './Turn';

/**
 * What a turn is after one more frame.
 *
 * @param turn - the turn, under way
 * @param frame - what came
 */
export function addFrame(turn: Turn, frame: ChatFrame): Turn {
  const { event, content, error, done } = frame;
  const next = { ...turn, hasFrames: true };
  if (typeof error === 'string') {
    return { ...next, verdict: { kind: 'reported', report: error } };
  }
  if (done) {
    return { ...next, verdict: turn.verdict ?? { kind: 'completed' } };
  }
  if (event?.type === 'artifact') {
    const source = `artifact ${event.name ?? ''}`;
    return content ? addPassage(next, { source, text: content }) : next;
  }
  const verdict = event ? readVerdict(event) : undefined;
  if (verdict) {
    const text = content ?? event?.message ?? '';
    return { ...addConclusion(next, text), progress: undefined, verdict };
  }
  if (content) {
    // Measured: only a message that is no part of a task has content before the end.
    return addPassage(next, { source: 'message', text: content });
  }
  return { ...next, progress: event?.message ?? next.progress };
}
