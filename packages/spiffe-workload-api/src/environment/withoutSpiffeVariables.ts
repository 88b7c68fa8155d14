/** What tells a process where its identity can be had, by whatever tool reads it. */
const SPIFFE_VARIABLE = /^(?:SPIFFE|SPIRE|SVID|WORKLOAD_API)_/i;

/**
 * An environment for a child process that shall not learn of this process's identity:
 * without `SPIFFE_ENDPOINT_SOCKET` and its kin (requirement 001.5).
 *
 * @remarks
 * A variable less is no wall: whoever can open the socket has the identity. Keep the
 * socket's folder out of reach, too.
 *
 * @param environment - The environment of this process; it is left as it is
 * @public
 */
export function withoutSpiffeVariables(
  environment: Readonly<NodeJS.ProcessEnv>,
): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !SPIFFE_VARIABLE.test(name)),
  );
}
