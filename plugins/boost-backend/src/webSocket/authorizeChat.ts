import type { Caller } from '../authorization/Caller';
import { createDemand } from '../authorization/createDemand';
import { judgeNamed } from '../authorization/judgeNamed';
import { requirePermissions } from '../authorization/requirePermissions';
import { FactSource } from '../resources/FactSource';
import type { Subject } from '../resources/Subject';
import type { AgentSocketParts } from './AgentSocketParts';
import { agentSocketRoute } from './handshake/agentSocketRoute';

const DEMAND = createDemand(agentSocketRoute.permission);

/**
 * Whether a caller may chat with an agent now. Nothing that was known before counts,
 * beside what the memo of decisions remembers.
 *
 * @param caller - Who wants to
 * @param subject - The agent
 * @param parts - The policy, and where facts come from
 * @param signal - Fires when nobody waits for the answer any more
 * @throws RequestRefusal when they may not, or nobody can tell; KagentiError when a
 * condition needs a detail and Kagenti does not give it
 * @internal
 */
export async function authorizeChat(
  caller: Caller,
  subject: Subject,
  parts: Pick<
    AgentSocketParts,
    'decisions' | 'workloads' | 'creators' | 'logger'
  >,
  signal: AbortSignal,
): Promise<'allowed' | 'hidden'> {
  const { decisions, workloads, creators, logger } = parts;
  const conditionOf = await requirePermissions(decisions, caller, DEMAND);
  return judgeNamed({
    route: agentSocketRoute,
    subject,
    condition: conditionOf(agentSocketRoute.permission),
    facts: FactSource.create({
      workloads,
      creators,
      user: caller.userEntityRef,
      signal,
      logger,
    }),
    ask: async permission => {
      const [condition] = await decisions.decide(caller, [permission]);
      return condition ?? false;
    },
  });
}
