import { KagentiError } from 'backstage-plugin-boost-node';
import type { AccessToken } from 'workload-oauth';
import { agentHeaders } from './agent/agentHeaders';
import { agentSocketUrl } from './agent/agentSocketUrl';
import { getAgentToken } from './agent/getAgentToken';
import { namesNamespace } from './agent/namesNamespace';
import { openAgentSocket } from './agent/openAgentSocket';
import type { AgentSocketParts } from './AgentSocketParts';
import type { AuthorizedUpgrade } from './AuthorizedUpgrade';
import { Bridge } from './bridge/Bridge';
import type { Ending } from './bridge/Ending';
import type { SocketEnd } from './bridge/SocketEnd';
import { AuthorizationWatch } from './lifetime/AuthorizationWatch';
import type { Timers } from './lifetime/Timers';
import type { UpgradeRequest } from './upgrades/UpgradeRequest';

/** The life of a connection whose token does not tell its end, as those of services. */
const LONGEST_LIFE_MS = 3_600_000;

/**
 * Connects a caller with an agent. The caller's upgrade is granted only when Kagenti has
 * granted the portal's.
 *
 * @param authorized - The upgrade
 * @param parts - What it takes
 * @param accept - Grants it
 * @returns how it ended, when it has; or that the caller had left by then
 * @throws KagentiError when there is no way to the agent
 * @internal
 */
export async function converse(
  authorized: AuthorizedUpgrade,
  parts: AgentSocketParts,
  accept: (upgrade: UpgradeRequest) => SocketEnd | undefined,
): Promise<'abandoned' | Ending> {
  const { life, caller, authorize } = authorized;
  const { clock, timers, config } = parts;
  const agent = await reachAgent(authorized, parts);
  const bridge = grant(authorized, agent, timers, accept);
  if (!bridge) return 'abandoned';
  life.grant(bridge);
  const ended = new AbortController();
  const watch = AuthorizationWatch.start({
    authorize: () => authorize(ended.signal),
    expiresAt:
      caller.credentials.expiresAt ??
      new Date(clock.wallMs() + LONGEST_LIFE_MS),
    decisionCacheSeconds: config.authorization.decisionCacheSeconds,
    clock,
    timers,
    end: reason => bridge.end(reason),
  });
  try {
    return await bridge.ended;
  } finally {
    watch.stop();
    ended.abort();
  }
}

/** The caller may have left, or the library throw; neither side must be kept then. */
function grant(
  { upgrade, admit }: AuthorizedUpgrade,
  agent: SocketEnd,
  timers: Timers,
  accept: (upgrade: UpgradeRequest) => SocketEnd | undefined,
): Bridge | undefined {
  let bridge: Bridge | undefined;
  try {
    const caller = accept(upgrade);
    bridge = caller && Bridge.open({ caller, agent, timers, admit });
  } finally {
    if (!bridge) {
      agent.webSocket.terminate();
      upgrade.socket.destroy();
    }
  }
  return bridge;
}

async function reachAgent(
  { upgrade, target, caller, requestId, signal }: AuthorizedUpgrade,
  { config, tokens, readTls, timers }: AgentSocketParts,
): Promise<SocketEnd> {
  const { baseUrl, limits, requestTimeoutSeconds, webSocket } = config.kagenti;
  const { namespace } = target.subject;
  const token =
    tokens && (await getAgentToken(tokens, webSocket.audience, signal));
  try {
    return await openAgentSocket({
      url: agentSocketUrl(baseUrl, target.path),
      namespace,
      headers: agentHeaders(
        upgrade.request.headers,
        requestId,
        caller.userEntityRef,
      ),
      token,
      tls: await readTls(),
      messageBytes: limits.messageBytes,
      timeoutSeconds: requestTimeoutSeconds,
      timers,
      signal,
    });
  } catch (error) {
    if (token && mayBeStale(error, token, namespace)) tokens.invalidate(token);
    throw error;
  }
}

/**
 * Kagenti has no answer of its own for a token that is not good any more. One that names
 * the namespace and is refused all the same may be such, so the next upgrade gets a fresh
 * one. There is no second try: a 403 is none that a token cures (ADR 0003).
 */
function mayBeStale(
  error: unknown,
  token: AccessToken,
  namespace: string,
): boolean {
  return (
    error instanceof KagentiError &&
    error.code === 'KAGENTI_FORBIDDEN' &&
    namesNamespace(token, namespace) !== false
  );
}
