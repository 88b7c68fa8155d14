import type { KagentiRequest } from 'boost-testkit';
import type { RawAnswer } from '../../testing/RawAnswer';

/** What came of a call. */
export interface Exchange {
  readonly answer: RawAnswer;
  /** What Kagenti received because of it. */
  readonly received: readonly KagentiRequest[];
}
