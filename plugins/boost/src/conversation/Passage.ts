/**
 * A part of an answer that stands for itself: an artifact, the agent's messages, or
 * the text with which it concludes.
 */
export interface Passage {
  /** Texts of one source belong together without anything in between. */
  readonly source: string;
  readonly text: string;
}
