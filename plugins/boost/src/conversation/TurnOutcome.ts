/**
 * How a turn ended.
 *
 * - `completed`, `inputRequired`, `failed`: in the agent's own word.
 * - `wordless`: completed, but without any text; Kagenti drops other artifacts.
 * - `halted`: the agent ended it in another state, which is named.
 * - `reported`: Kagenti says that something went wrong between it and the agent.
 * - `unanswered`: the stream was empty.
 * - `unfinished`: the stream ended without the agent's word that it is complete.
 * - `brokenOff`: the connection was lost.
 * - `refused`: no stream began.
 * - `stopped`: the user did.
 */
export type TurnOutcome =
  | { readonly kind: 'completed' | 'inputRequired' | 'failed' }
  | { readonly kind: 'wordless' | 'unanswered' | 'unfinished' | 'stopped' }
  | { readonly kind: 'halted'; readonly state: string }
  | { readonly kind: 'reported'; readonly report: string }
  | { readonly kind: 'brokenOff' | 'refused'; readonly error: Error };
