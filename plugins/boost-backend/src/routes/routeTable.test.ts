import { routeTable } from './routeTable';

// What Kagenti serves under /api/v1, and what the portal demands for it.
const OPERATIONS = `
GET    /agents                                              boost.kagenti.agent.read
POST   /agents                                              boost.kagenti.agent.create
GET    /agents/build-strategies                             boost.kagenti.platform.read
POST   /agents/fetch-env-url                                boost.kagenti.agent.create
GET    /agents/migration/migratable                         boost.kagenti.admin
POST   /agents/migration/migrate-all                        boost.kagenti.admin
POST   /agents/parse-env                                    boost.kagenti.agent.create
GET    /agents/shipwright-builds                            boost.kagenti.agent.read
DELETE /agents/{namespace}/{name}                           boost.kagenti.agent.delete
GET    /agents/{namespace}/{name}                           boost.kagenti.agent.read
POST   /agents/{namespace}/{name}/finalize-shipwright-build boost.kagenti.agent.build
POST   /agents/{namespace}/{name}/migrate                   boost.kagenti.admin
GET    /agents/{namespace}/{name}/route-status              boost.kagenti.agent.read
GET    /agents/{namespace}/{name}/shipwright-build          boost.kagenti.agent.read
GET    /agents/{namespace}/{name}/shipwright-build-info     boost.kagenti.agent.read
GET    /agents/{namespace}/{name}/shipwright-buildrun       boost.kagenti.agent.read
POST   /agents/{namespace}/{name}/shipwright-buildrun       boost.kagenti.agent.build
GET    /auth/config                                         boost.access
GET    /auth/me                                             boost.access
GET    /auth/status                                         boost.access
GET    /auth/userinfo                                       boost.access
GET    /chat/{namespace}/{name}/agent-card                  boost.kagenti.agent.read
POST   /chat/{namespace}/{name}/send                        boost.kagenti.agent.chat
POST   /chat/{namespace}/{name}/stream                      boost.kagenti.agent.chat
GET    /config/dashboards                                   boost.kagenti.platform.read
GET    /config/features                                     boost.kagenti.platform.read
GET    /config/mcp-gateway-status                           boost.kagenti.platform.read
GET    /config/platform-status                              boost.kagenti.platform.read
GET    /namespaces                                          boost.kagenti.namespace.read
GET    /shipwright/builds                                   boost.kagenti.platform.read
GET    /tools                                               boost.kagenti.tool.read
POST   /tools                                               boost.kagenti.tool.create
GET    /tools/shipwright-builds                             boost.kagenti.tool.read
DELETE /tools/{namespace}/{name}                            boost.kagenti.tool.delete
GET    /tools/{namespace}/{name}                            boost.kagenti.tool.read
POST   /tools/{namespace}/{name}/connect                    boost.kagenti.tool.invoke
POST   /tools/{namespace}/{name}/finalize-shipwright-build  boost.kagenti.tool.build
POST   /tools/{namespace}/{name}/invoke                     boost.kagenti.tool.invoke
GET    /tools/{namespace}/{name}/route-status               boost.kagenti.tool.read
GET    /tools/{namespace}/{name}/shipwright-build-info      boost.kagenti.tool.read
POST   /tools/{namespace}/{name}/shipwright-buildrun        boost.kagenti.tool.build
`;

// The query parameters of the operations that have any.
const QUERIES = {
  'GET /namespaces': ['enabled_only'],
  'GET /agents': ['namespace', 'namespaces'],
  'GET /agents/migration/migratable': ['namespace'],
  'POST /agents/migration/migrate-all': ['namespace', 'delete_old', 'dry_run'],
  'GET /agents/shipwright-builds': ['namespace', 'allNamespaces'],
  'GET /tools': ['namespace', 'namespaces'],
  'GET /tools/shipwright-builds': ['namespace', 'allNamespaces'],
  'GET /shipwright/builds': ['namespace', 'allNamespaces', 'for'],
};

describe('routeTable', () => {
  it("reaches exactly the forty-one operations of Kagenti's API", () => {
    const expected = OPERATIONS.trim().replace(/ +/g, ' ').split('\n').sort();
    const rows = routeTable.map(
      ({ method, path, permission }) => `${method} ${path} ${permission.name}`,
    );
    expect(rows).toHaveLength(41);
    expect(rows.sort()).toEqual(expected);
  });

  it('passes on exactly the query parameters that each operation has', () => {
    const queries = routeTable
      .filter(route => route.query)
      .map(({ method, path, query }) => [`${method} ${path}`, query]);
    expect(Object.fromEntries(queries)).toEqual(QUERIES);
  });

  it('counts the streams of chats', () => {
    const streams = routeTable.filter(({ answersStream }) => answersStream);
    expect(streams.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /chat/{namespace}/{name}/stream',
    ]);
  });

  it('filters every list and reduces every detail', () => {
    const forms = routeTable
      .filter(({ list, reduced }) => list ?? reduced)
      .map(
        ({ method, path, list, reduced }) =>
          `${method} ${path} ${list ?? reduced}`,
      );
    expect(forms).toEqual([
      'GET /namespaces namespaces',
      'GET /shipwright/builds builds',
      'GET /agents agents',
      'GET /agents/shipwright-builds builds',
      'GET /agents/{namespace}/{name} agentDetail',
      'GET /agents/{namespace}/{name}/shipwright-build build',
      'GET /agents/{namespace}/{name}/shipwright-buildrun buildRun',
      'GET /agents/{namespace}/{name}/shipwright-build-info agentBuildInfo',
      'GET /tools tools',
      'GET /tools/shipwright-builds builds',
      'GET /tools/{namespace}/{name} toolDetail',
      'GET /tools/{namespace}/{name}/shipwright-build-info toolBuildInfo',
    ]);
  });

  it('judges every body that can ask for what its sender may not have', () => {
    const judged = routeTable
      .filter(route => route.judgedBody)
      .map(({ path, judgedBody }) => `${path} ${judgedBody}`);
    expect(judged).toEqual([
      '/agents creation',
      '/agents/fetch-env-url environmentUrl',
      '/agents/{namespace}/{name}/finalize-shipwright-build finalization',
      '/tools creation',
      '/tools/{namespace}/{name}/finalize-shipwright-build finalization',
    ]);
  });

  it('names no resource permission of another kind than its resource', () => {
    for (const { path, permission, kind } of routeTable) {
      if (permission.type === 'basic') continue;
      expect([path, permission.resourceType]).toEqual([
        path,
        `kagenti-${kind}`,
      ]);
    }
  });

  it('audits every change louder than every reading', () => {
    const quiet = routeTable.filter(route => route.severity === 'low');
    expect(
      quiet
        .filter(route => route.method !== 'GET')
        .map(({ method, path }) => `${method} ${path}`),
    ).toEqual(['POST /agents/parse-env']);
  });

  it.each([
    ['critical', ['migratable', 'migrate-all', 'migrate']],
    [
      'high',
      [
        'POST /agents',
        'DELETE /agents',
        'finalize',
        'POST /tools',
        'DELETE /tools',
        'finalize',
      ],
    ],
  ])('audits as %s what weighs as much', (severity, parts) => {
    const loud = routeTable.filter(route => route.severity === severity);
    expect(loud.map(({ method, path }) => `${method} ${path}`)).toEqual(
      parts.map(part => expect.stringContaining(part)),
    );
  });
});
