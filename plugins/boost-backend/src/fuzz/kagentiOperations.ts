/**
 * Kagenti's operations, written down from its own OpenAPI document: the judge of what may
 * arrive there. It must never be made from the route table, which is what is judged.
 */
const OPERATIONS = `
GET    /api/v1/auth/config
GET    /api/v1/auth/status
GET    /api/v1/auth/userinfo
GET    /api/v1/auth/me
GET    /api/v1/namespaces                                              enabled_only
GET    /api/v1/agents                                                  namespace
POST   /api/v1/agents
GET    /api/v1/agents/{namespace}/{name}
DELETE /api/v1/agents/{namespace}/{name}
GET    /api/v1/agents/{namespace}/{name}/route-status
GET    /api/v1/agents/migration/migratable                             namespace
POST   /api/v1/agents/{namespace}/{name}/migrate
POST   /api/v1/agents/migration/migrate-all                            namespace,delete_old,dry_run
GET    /api/v1/agents/build-strategies
GET    /api/v1/agents/shipwright-builds                                namespace,allNamespaces
GET    /api/v1/agents/{namespace}/{name}/shipwright-build
GET    /api/v1/agents/{namespace}/{name}/shipwright-buildrun
POST   /api/v1/agents/{namespace}/{name}/shipwright-buildrun
GET    /api/v1/agents/{namespace}/{name}/shipwright-build-info
POST   /api/v1/agents/{namespace}/{name}/finalize-shipwright-build
POST   /api/v1/agents/parse-env
POST   /api/v1/agents/fetch-env-url
GET    /api/v1/tools/shipwright-builds                                 namespace,allNamespaces
GET    /api/v1/tools                                                   namespace
POST   /api/v1/tools
GET    /api/v1/tools/{namespace}/{name}
DELETE /api/v1/tools/{namespace}/{name}
GET    /api/v1/tools/{namespace}/{name}/route-status
GET    /api/v1/tools/{namespace}/{name}/shipwright-build-info
POST   /api/v1/tools/{namespace}/{name}/shipwright-buildrun
POST   /api/v1/tools/{namespace}/{name}/finalize-shipwright-build
POST   /api/v1/tools/{namespace}/{name}/connect
POST   /api/v1/tools/{namespace}/{name}/invoke
GET    /api/v1/config/features
GET    /api/v1/config/dashboards
GET    /api/v1/config/platform-status
GET    /api/v1/config/mcp-gateway-status
GET    /api/v1/chat/{namespace}/{name}/agent-card
POST   /api/v1/chat/{namespace}/{name}/send
POST   /api/v1/chat/{namespace}/{name}/stream
GET    /api/v1/shipwright/builds                                       namespace,allNamespaces,for
`;

/** One operation that Kagenti has. */
export interface KagentiOperation {
  readonly method: string;
  readonly path: string;
  /** The names of its query parameters. */
  readonly query: readonly string[];
}

export const kagentiOperations: readonly KagentiOperation[] = OPERATIONS.trim()
  .split('\n')
  .map(line => {
    const [method, path, query] = line.split(/ +/);
    return { method, path, query: query ? query.split(',') : [] };
  });
