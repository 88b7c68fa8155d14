/**
 * How an agent of the stand-in takes part in a chat.
 *
 * - `answers`: works, then completes; the message `ask` makes it ask back and
 *   `fail` makes it fail.
 * - `errors`: answers Kagenti with HTTP 500.
 * - `rejectsToken`: answers Kagenti with HTTP 401.
 * - `speaksNewerProtocol`: knows an A2A that Kagenti does not; sending says so,
 *   streaming ends without a frame.
 * - `unreachable`: nobody listens.
 * - `silent`: takes the message and never says a word.
 * - `endless`: reports progress until the client leaves.
 *
 * @public
 */
export type AgentBehaviour =
  | 'answers'
  | 'errors'
  | 'rejectsToken'
  | 'speaksNewerProtocol'
  | 'unreachable'
  | 'silent'
  | 'endless';
