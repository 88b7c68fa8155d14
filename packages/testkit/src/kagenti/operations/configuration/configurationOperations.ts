import { Operation } from '../Operation';
import { buildStrategies } from '../../builds/buildStrategies';

const DOMAIN = 'localtest.me';

/** What the platform can do and where its other consoles are. */
export const configurationOperations: Operation[] = [
  {
    method: 'GET',
    path: '/api/v1/config/features',
    access: 'public',
    run: () => ({
      builds: true,
      sandbox: false,
      integrations: false,
      triggers: false,
      agentSandbox: false,
      skills: false,
      externalSkills: false,
      authbridgeAPI: false,
      admin: true,
      agentImportDefaults: false,
      traceAnalysis: false,
      simulatedTools: false,
    }),
  },
  {
    method: 'GET',
    path: '/api/v1/config/dashboards',
    access: 'viewer',
    run: () => ({
      traces: `http://phoenix.${DOMAIN}:8080`,
      network: `http://kiali.${DOMAIN}:8080`,
      mlflow: `http://mlflow.${DOMAIN}:8080`,
      traceAnalysis: null,
      mcpInspector: `http://mcp-inspector.${DOMAIN}:8080`,
      mcpProxy: null,
      keycloakConsole: `http://keycloak.${DOMAIN}:8080/admin/`,
      domainName: DOMAIN,
    }),
  },
  {
    method: 'GET',
    path: '/api/v1/config/platform-status',
    access: 'viewer',
    run: () => ({
      components: [
        { name: 'Istio', status: 'Ready' },
        { name: 'Keycloak', status: 'Ready' },
        { name: 'SPIRE', status: 'Ready' },
        { name: 'Shipwright', status: 'Ready' },
        { name: 'Phoenix', status: 'Missing' },
        { name: 'MLflow', status: 'Missing' },
      ],
      registry: {
        clusterBuildStrategyPresent: true,
        clusterBuildStrategies: buildStrategies.map(({ name }) => name),
        registryEndpoint: 'registry.cr-system.svc.cluster.local:5000',
      },
    }),
  },
  {
    method: 'GET',
    path: '/api/v1/config/mcp-gateway-status',
    access: 'viewer',
    run: () => ({ status: 'Ready' }),
  },
];
