import { readQuery } from './readQuery';
import type { Route } from './Route';
import { routeTable } from './routeTable';

function routeOf(method: string, path: string): Route {
  const found = routeTable.find(
    route => route.method === method && route.path === path,
  );
  if (!found) throw new Error(`no row for ${method} ${path}`);
  return found;
}

const list = routeOf('GET', '/agents');
const builds = routeOf('GET', '/shipwright/builds');
const detail = routeOf('GET', '/agents/{namespace}/{name}');

function refused(message: string) {
  return expect.objectContaining({
    code: 'BAD_REQUEST_QUERY',
    statusCode: 400,
    message: expect.stringContaining(message),
  });
}

describe('readQuery', () => {
  it('takes the parameters that the route has', () => {
    expect(readQuery(list, 'namespace=team1').toString()).toBe(
      'namespace=team1',
    );
    expect(readQuery(list, '').size).toBe(0);
    expect(readQuery(builds, 'allNamespaces=true&for=tools').toString()).toBe(
      'allNamespaces=true&for=tools',
    );
  });

  it('refuses a query parameter that the route does not have and names those it has', () => {
    expect(() => readQuery(builds, 'limit=1')).toThrow(
      refused(
        '"limit" is unknown here; this route takes namespace, allNamespaces, for',
      ),
    );
    expect(() => readQuery(detail, 'namespace=team1')).toThrow(
      refused('this route takes no query parameters'),
    );
  });

  it('does not take inherited names for parameters', () => {
    expect(() => readQuery(list, 'constructor=x')).toThrow(
      refused('"constructor" is unknown'),
    );
  });

  it('quotes no more than the beginning of a name', () => {
    expect(() => readQuery(list, `${'x'.repeat(5000)}=1`)).toThrow(
      refused(`"${'x'.repeat(64)}" is unknown`),
    );
  });

  it('refuses a repeated query parameter', () => {
    expect(() => readQuery(list, 'namespace=team1&namespace=team2')).toThrow(
      refused('namespace is given more than once'),
    );
    expect(() => readQuery(list, 'namespace=team1&n%61mespace=a')).toThrow(
      refused('namespace is given more than once'),
    );
  });

  it('refuses a query value of the wrong form', () => {
    for (const [route, query, message] of [
      [list, 'namespace=', 'namespace must be 1 to 63'],
      [list, 'namespace=../x', 'namespace must be 1 to 63'],
      [list, 'namespace=Team1', 'namespace must be 1 to 63'],
      [list, 'namespace', 'namespace must be 1 to 63'],
      [builds, 'allNamespaces=1', 'allNamespaces must be true or false'],
      [builds, 'allNamespaces=True', 'allNamespaces must be true or false'],
      [builds, 'for=skills', 'for must be agents or tools or all'],
    ] as const) {
      expect(() => readQuery(route, query)).toThrow(refused(message));
    }
  });
});
