import { ProgrammedAnswer } from './ProgrammedAnswer';
import { RequestHandler } from './RequestHandler';

interface Entry {
  answer: ProgrammedAnswer | RequestHandler;
  remaining: number;
  path?: RegExp;
}

/** The misbehaviour that a test has asked for and that has not happened yet. */
export class AnswerQueue {
  readonly #entries: Entry[] = [];

  private constructor() {}

  static create(): AnswerQueue {
    return new AnswerQueue();
  }

  /** Adds an answer for the next `times` requests whose path matches. */
  add(
    answer: ProgrammedAnswer | RequestHandler,
    times: number = 1,
    path?: RegExp,
  ): void {
    if (!Number.isInteger(times) || times < 1) {
      throw new RangeError(
        `answerNext: times must be an integer of at least 1, got ${times}; leave it out for one answer`,
      );
    }
    // A sticky or global pattern remembers where it stopped and would match
    // every second request only.
    const pattern =
      path && new RegExp(path.source, path.flags.replace(/[gy]/g, ''));
    this.#entries.push({ answer, remaining: times, path: pattern });
  }

  /** The oldest answer that fits the path, used up by this call. */
  take(path: string): ProgrammedAnswer | RequestHandler | undefined {
    const index = this.#entries.findIndex(
      entry => entry.path?.test(path) ?? true,
    );
    if (index < 0) {
      return undefined;
    }
    const entry = this.#entries[index];
    entry.remaining -= 1;
    if (entry.remaining === 0) {
      this.#entries.splice(index, 1);
    }
    return entry.answer;
  }
}
