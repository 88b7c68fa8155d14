import { refuseBody } from '../bodies/refuseBody';
import type { Subject } from '../resources/Subject';

/** What Kagenti appends to the name of a tool for that of its Service. */
const TOOL_SERVICE_SUFFIX = '-mcp';

/**
 * Refuses an agent that has the name of a tool's Service. An agent's own Service is called
 * like the agent, and Kagenti deletes that name with the agent, whosever Service it is.
 *
 * @param subject - What is to be
 * @throws RequestRefusal with `BAD_REQUEST_BODY`
 * @internal
 */
export function checkSubject({ kind, name }: Subject): void {
  if (kind !== 'agent' || !name.endsWith(TOOL_SERVICE_SUFFIX)) return;
  throw refuseBody(
    `name ends with ${TOOL_SERVICE_SUFFIX}, as the Services of tools do; choose another name for the agent`,
  );
}
