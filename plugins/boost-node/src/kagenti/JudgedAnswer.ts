import type { KagentiAnswer } from './KagentiAnswer';
import type { UnauthorizedCause } from './UnauthorizedCause';

/** An answer and, if it is a 401, what that is about. */
export interface JudgedAnswer {
  /** The body of a 401 has been read. */
  readonly answer: KagentiAnswer;
  /** Absent for every status but 401. */
  readonly cause?: UnauthorizedCause;
}
