import { Scene } from '../testing/Scene';
import { operations } from './operations/operations';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

const VIEWER = [
  'GET /auth/userinfo',
  'GET /namespaces',
  'GET /agents',
  'GET /agents/team1/weather',
  'GET /agents/team1/weather/route-status',
  'GET /agents/migration/migratable',
  'GET /agents/build-strategies',
  'GET /agents/shipwright-builds',
  'GET /agents/team1/weather/shipwright-build',
  'GET /agents/team1/weather/shipwright-buildrun',
  'GET /agents/team1/weather/shipwright-build-info',
  'GET /tools',
  'GET /tools/shipwright-builds',
  'GET /tools/team1/calculator',
  'GET /tools/team1/calculator/route-status',
  'GET /tools/team1/calculator/shipwright-build-info',
  'GET /config/dashboards',
  'GET /config/platform-status',
  'GET /config/mcp-gateway-status',
  'GET /chat/team1/weather/agent-card',
  'GET /shipwright/builds',
];

const OPERATOR = [
  'POST /agents',
  'POST /agents/team1/weather/migrate',
  'POST /agents/migration/migrate-all',
  'POST /agents/team1/weather/shipwright-buildrun',
  'POST /agents/team1/weather/finalize-shipwright-build',
  'POST /agents/parse-env',
  'POST /agents/fetch-env-url',
  'POST /tools',
  'POST /tools/team1/calculator/shipwright-buildrun',
  'POST /tools/team1/calculator/finalize-shipwright-build',
  'POST /tools/team1/calculator/connect',
  'POST /tools/team1/calculator/invoke',
  'POST /chat/team1/weather/send',
  'POST /chat/team1/weather/stream',
  'DELETE /agents/team1/weather',
  'DELETE /tools/team1/calculator',
];

const PUBLIC = [
  'GET /auth/config',
  'GET /auth/status',
  'GET /auth/me',
  'GET /config/features',
];

function split(operation: string): [method: string, path: string] {
  const [method, path] = operation.split(' ');
  return [method, path];
}

describe('startKagenti, operations', () => {
  let scene: Scene;

  afterEach(() => scene.stop());

  it('serves exactly the 41 operations of the API', async () => {
    scene = await Scene.create();
    const known = [...VIEWER, ...OPERATOR, ...PUBLIC];
    expect(new Set(known).size).toBe(41);
    const inApi = operations.filter(({ path }) => path.startsWith('/api/v1/'));
    expect(inApi).toHaveLength(41);
    for (const operation of known) {
      // What is there has its say, be it about what it misses.
      const { status, body } = await scene.call(...split(operation));
      expect([operation, [200, 400, 404, 422].includes(status)]).toEqual([
        operation,
        true,
      ]);
      expect(['Not Found', 'Method Not Allowed']).not.toContain(body.detail);
    }
  });

  it('asks for the operator role wherever something is done', async () => {
    scene = await Scene.create('kagenti-viewer');
    for (const operation of OPERATOR) {
      const { status, body } = await scene.call(...split(operation));
      expect([operation, status, body]).toEqual([
        operation,
        403,
        { detail: 'Required role(s): kagenti-operator' },
      ]);
    }
  });

  it('lets every valid token read', async () => {
    scene = await Scene.create('some-other-role');
    for (const operation of VIEWER) {
      const { status } = await scene.call(...split(operation));
      expect([operation, status]).not.toEqual([operation, 403]);
    }
  });

  it('asks nobody who they are on the public routes', async () => {
    scene = await Scene.create();
    const { url } = scene.kagenti;
    for (const operation of PUBLIC) {
      const [method, path] = split(operation);
      const response = await fetch(`${url}/api/v1${path}`, { method });
      expect(response.status).toBe(200);
    }
    for (const path of ['/health', '/ready']) {
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.has('pragma')).toBe(false);
    }
    for (const operation of [...VIEWER, ...OPERATOR]) {
      const [method, path] = split(operation);
      const response = await fetch(`${url}/api/v1${path}`, { method });
      expect([operation, response.status]).toEqual([operation, 401]);
    }
  });
});
