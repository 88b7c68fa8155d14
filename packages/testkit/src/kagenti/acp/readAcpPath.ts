const ACP_PATH = /^\/api\/v1\/acp\/ws\/([^/]+)\/([^/]+)$/;
const KUBERNETES_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The agent that an upgrade asks for; `undefined` when it is none that can be. */
export function readAcpPath(
  path: string,
): { namespace: string; agentName: string } | undefined {
  const [, namespace = '', agentName = ''] = ACP_PATH.exec(path) ?? [];
  return KUBERNETES_NAME.test(namespace) && KUBERNETES_NAME.test(agentName)
    ? { namespace, agentName }
    : undefined;
}
