import { routeTable } from '../routes/routeTable';
import { furtherPermissions } from './furtherPermissions';

describe('furtherPermissions', () => {
  it('asks beside the own permission of a route for what its answer or body can need', () => {
    const further = routeTable
      .map(route => [
        `${route.method} ${route.path}`,
        furtherPermissions(route)
          .map(({ name }) => name.replace('boost.kagenti.', ''))
          .filter(name => !route.permission.name.endsWith(name))
          .join(' '),
      ])
      .filter(([, names]) => names !== '');
    expect(Object.fromEntries(further)).toEqual({
      'GET /shipwright/builds': 'agent.read tool.read admin',
      'POST /agents': 'admin',
      'GET /agents/shipwright-builds': 'admin',
      'GET /agents/{namespace}/{name}': 'admin',
      'GET /agents/{namespace}/{name}/shipwright-build': 'admin',
      'GET /agents/{namespace}/{name}/shipwright-buildrun': 'admin',
      'GET /agents/{namespace}/{name}/shipwright-build-info': 'admin',
      'POST /agents/{namespace}/{name}/finalize-shipwright-build':
        'agent.create admin',
      'POST /tools': 'admin',
      'GET /tools/shipwright-builds': 'admin',
      'GET /tools/{namespace}/{name}': 'admin',
      'GET /tools/{namespace}/{name}/shipwright-build-info': 'admin',
      'POST /tools/{namespace}/{name}/finalize-shipwright-build':
        'tool.create admin',
    });
  });
});
