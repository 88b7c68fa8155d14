/**
 * The answers of Kagenti that are shown in part to everybody but an administrator.
 *
 * @remarks
 * `agentDetail` and `toolDetail` are one agent and one tool, a tool that is still being
 * built included. `agentBuildInfo` and `toolBuildInfo` answer `shipwright-build-info`,
 * `build` answers `shipwright-build`, `buildRun` answers `GET shipwright-buildrun`, and
 * `buildListItem` is one row of a list of builds.
 *
 * @internal
 */
export type AnswerKind =
  | 'agentDetail'
  | 'toolDetail'
  | 'agentBuildInfo'
  | 'toolBuildInfo'
  | 'build'
  | 'buildRun'
  | 'buildListItem';
