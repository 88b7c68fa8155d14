/**
 * A2A's task state in the spelling of its version 0.3. Kagenti passes states on as the
 * agent writes them: `input-required`, `INPUT_REQUIRED`, `TASK_STATE_INPUT_REQUIRED`.
 *
 * @param state - the state as it came
 */
export function readTaskState(state: string | null | undefined): string {
  return (state || 'unknown')
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^task-state-/, '');
}
