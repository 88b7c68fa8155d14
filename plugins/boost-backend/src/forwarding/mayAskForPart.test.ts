import { routeTable } from '../routes/routeTable';
import { mayAskForPart } from './mayAskForPart';

describe('mayAskForPart', () => {
  it('knows the answers of which a part can be had', () => {
    const routes = routeTable.filter(
      route => route.method === 'GET' && mayAskForPart('GET', route),
    );
    expect(routes.map(({ path }) => path).sort()).toEqual([
      '/agents/build-strategies',
      '/agents/migration/migratable',
      '/agents/{namespace}/{name}/route-status',
      '/auth/config',
      '/auth/me',
      '/auth/status',
      '/auth/userinfo',
      '/chat/{namespace}/{name}/agent-card',
      '/config/dashboards',
      '/config/features',
      '/config/mcp-gateway-status',
      '/config/platform-status',
      '/tools/{namespace}/{name}/route-status',
    ]);
  });

  it.each(['HEAD', 'POST', 'DELETE'])('gives no part to %s', method => {
    expect(mayAskForPart(method, {})).toBe(false);
  });
});
