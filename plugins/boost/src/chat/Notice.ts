/** What a user is told about the end of a turn. */
export interface Notice {
  readonly status: 'info' | 'warning' | 'danger';
  readonly title: string;
  /** What it means and what to do. */
  readonly description: string;
  /** Whether the same message may fare better a second time. */
  readonly mayHelpToSendAgain: boolean;
}
