import { describeTarget } from '../audit/describeTarget';
import { readRequestId } from '../audit/readRequestId';
import { readPrincipal } from '../authorization/readPrincipal';
import { createLimitCounter } from '../limits/createLimitCounter';
import type { AgentSocketParts } from './AgentSocketParts';
import { observeConnection } from './audit/observeConnection';
import { authorizeChat } from './authorizeChat';
import { converse } from './converse';
import { createUpgradeAcceptance } from './createUpgradeAcceptance';
import { answerAbsent } from './handshake/answerAbsent';
import { checkHandshake } from './handshake/checkHandshake';
import { createRefusalAnswer } from './handshake/createRefusalAnswer';
import { presentCredentials } from './handshake/presentCredentials';
import { readTarget } from './handshake/readTarget';
import { watchCaller } from './handshake/watchCaller';
import { UpgradeLife } from './lifetime/UpgradeLife';
import type { UpgradeRequest } from './upgrades/UpgradeRequest';

/**
 * What nobody else ends in time, such as a permission backend that does not answer: more
 * than a token and an address may take, beside the time that Kagenti is given.
 */
const HANDSHAKE_SECONDS = 60;

/**
 * The way of an upgrade, from the caller to the agent and back, one step after the other.
 * Each step refuses by throwing; nothing later is reached then.
 *
 * @param parts - What it takes
 * @internal
 */
export function createUpgradeTaker(
  parts: AgentSocketParts,
): (upgrade: UpgradeRequest) => void {
  const { config, httpAuth, limits, origins, sockets, timers } = parts;
  const { connections } = parts;
  const { allowServicePrincipals } = config.security;
  const handshakeSeconds =
    HANDSHAKE_SECONDS + config.kagenti.requestTimeoutSeconds;
  const countLimited = createLimitCounter();
  const answerRefusal = createRefusalAnswer(parts.logger, countLimited);
  const accept = createUpgradeAcceptance(config.kagenti.limits.messageBytes);

  const take = async (upgrade: UpgradeRequest, life: UpgradeLife) => {
    const { request, response } = upgrade;
    const requestId = readRequestId(request.headers);
    // Whatever the answer will be, its caller can tell which request it was.
    response.setHeader('x-request-id', requestId);
    const signal = watchCaller(upgrade);
    const target = readTarget(request.url);
    checkHandshake(request);
    presentCredentials(request);
    const caller = await readPrincipal(request, {
      httpAuth,
      allowServicePrincipals,
    });
    await limits.requests.admit(caller);
    const meta = describeTarget(target.match, target.query, requestId);
    await observeConnection({ request, meta, signal }, parts, async () => {
      origins.check(request.headers.origin);
      const authorize = (asked: AbortSignal) =>
        authorizeChat(caller, target.subject, parts, asked);
      if ((await authorize(signal)) === 'hidden') {
        answerAbsent(target.subject, response);
        return 'hidden';
      }
      // A message says as much to an agent as a request does.
      const admit = () =>
        limits.requests.admit(caller).catch(error => {
          countLimited(error.code);
          throw error;
        });
      const leave = limits.streams.enter(caller);
      const authorized = {
        upgrade,
        life,
        target,
        caller,
        requestId,
        authorize,
        admit,
        signal,
      };
      try {
        return await connections.hold(() =>
          converse(authorized, parts, accept),
        );
      } finally {
        leave();
      }
    });
  };

  return upgrade => {
    const { request, response, socket } = upgrade;
    const life = UpgradeLife.begin({ socket, handshakeSeconds, timers });
    const leave = sockets.enter(life);
    take(upgrade, life)
      .catch(error => answerRefusal(error, request, response))
      // Whoever cannot be told is not kept waiting.
      .catch(() => socket.destroy())
      .finally(() => {
        life.end();
        leave();
      });
  };
}
