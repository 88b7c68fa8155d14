import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface SettingsOptions {
  readonly folder: string;
  readonly port: number;
  /** Kagenti and the token endpoint in one. */
  readonly upstreamUrl: string;
  /** Names of users, all of whom may read. */
  readonly users: readonly string[];
  /** Roles beside theirs, each with a permission and a member. */
  readonly otherRoles: number;
}

const READER = 'role:default/reader';

function formatPolicy({ users, otherRoles }: SettingsOptions): string {
  const others = Array.from({ length: otherRoles }, (_, index) => {
    const role = `role:default/other-${index}`;
    return [
      `p, ${role}, boost.access, use, allow`,
      `g, user:default/other-${index}, ${role}`,
    ];
  });
  return [
    `p, ${READER}, boost.access, use, allow`,
    `p, ${READER}, boost.kagenti.platform.read, read, allow`,
    ...users.map(name => `g, user:default/${name}, ${READER}`),
    ...others.flat(),
  ].join('\n');
}

const CONDITIONS = `---
result: CONDITIONAL
roleEntityRef: ${READER}
pluginId: boost
resourceType: kagenti-agent
permissionMapping: [read]
conditions:
  rule: IN_NAMESPACE
  resourceType: kagenti-agent
  params:
    namespaces: [team1, team2]
`;

/**
 * Writes what a portal needs: its configuration, as in production, and its policy.
 *
 * @returns the path of the configuration
 */
export async function writeSettings(options: SettingsOptions): Promise<string> {
  const { folder, port, upstreamUrl } = options;
  const url = `http://127.0.0.1:${port}`;
  const policy = join(folder, 'policy.csv');
  const conditions = join(folder, 'conditions.yaml');
  await writeFile(policy, formatPolicy(options));
  await writeFile(conditions, CONDITIONS);
  const settings = {
    app: { title: 'Bench', baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      auditor: { severityLogLevelMappings: { low: 'info' } },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: { environment: 'production', providers: { bench: {} } },
    permission: {
      enabled: true,
      rbac: {
        'policies-csv-file': policy,
        conditionalPoliciesFile: conditions,
        pluginsWithPermission: ['boost'],
        policyDecisionPrecedence: 'basic',
      },
    },
    proxy: {
      endpoints: {
        '/kagenti': {
          target: `${upstreamUrl}/api/v1`,
          // Boost sends one as well.
          headers: { Authorization: `Bearer ${'x'.repeat(1_200)}` },
        },
      },
    },
    boost: {
      kagenti: {
        baseUrl: upstreamUrl,
        auth: {
          tokenEndpoint: `${upstreamUrl}/token`,
          clientId: 'boost-portal',
          clientSecret: 'stands-for-a-secret',
        },
        // Counted for each request, and never reached.
        limits: { requestsPerMinute: 10_000_000 },
      },
    },
  };
  const path = join(folder, 'app-config.json');
  await writeFile(path, JSON.stringify(settings, undefined, 2));
  return path;
}
