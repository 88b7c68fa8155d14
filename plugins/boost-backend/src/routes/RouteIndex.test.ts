import { RouteIndex } from './RouteIndex';
import { routeTable } from './routeTable';

function match(method: string, path: string) {
  return RouteIndex.create(routeTable).match(method, path.slice(1).split('/'));
}

describe('RouteIndex', () => {
  it('finds the row and the names in the path', () => {
    const found = match('POST', '/chat/team1/weather/send');
    expect(found.route.path).toBe('/chat/{namespace}/{name}/send');
    expect(found).toMatchObject({ namespace: 'team1', name: 'weather' });
  });

  it('prefers a literal segment to a template', () => {
    expect(match('GET', '/agents/migration/migratable').route.path).toBe(
      '/agents/migration/migratable',
    );
    expect(match('GET', '/agents/build-strategies').route.path).toBe(
      '/agents/build-strategies',
    );
  });

  it('prefers the literal row wherever it stands in the table', () => {
    const reversed = [...routeTable].reverse();
    const segments = ['agents', 'migration', 'migratable'];
    expect(RouteIndex.create(reversed).match('GET', segments).route.path).toBe(
      '/agents/migration/migratable',
    );
  });

  it('answers HEAD by the row of GET, and by no other', () => {
    const index = RouteIndex.create(routeTable);
    for (const { method, path } of routeTable) {
      const segments = path
        .replace(/\{\w+\}/g, 'a')
        .slice(1)
        .split('/');
      if (method !== 'GET') continue;
      expect(index.match('HEAD', segments)).toEqual(
        index.match('GET', segments),
      );
    }
  });

  it.each([
    ['GET', '/etc/passwd'],
    ['GET', '/agents/team1'],
    ['GET', '/Agents'],
    ['GET', '/%61gents'],
    ['PUT', '/agents'],
    ['HEAD', '/agents/parse-env'],
    ['head', '/agents'],
    ['OPTIONS', '/agents'],
    ['TRACE', '/agents'],
    ['GET', '/agents/team1/weather/migrate'],
    ['GET', '/agents/{namespace}/{name}/nothing'],
  ])('knows no %s %s', (method, path) => {
    expect(() => match(method, path)).toThrow(
      expect.objectContaining({ code: 'ROUTE_UNKNOWN', statusCode: 404 }),
    );
  });

  it.each([
    ['/agents/Team1/weather', 'namespace'],
    ['/agents/team1/-weather', 'name'],
    ['/agents/team1/weather.v1', 'name'],
    ['/agents/team%31/weather', 'namespace'],
    [`/agents/team1/${'a'.repeat(64)}`, 'name'],
    ['/agents/{namespace}/{name}', 'namespace'],
  ])('refuses %s since its %s is no DNS label', (path, place) => {
    expect(() => match('GET', path)).toThrow(
      expect.objectContaining({
        code: 'BAD_REQUEST_PATH',
        message: expect.stringMatching(`^The ${place} in the path must be`),
      }),
    );
  });
});
