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
  });

  it('decodes nothing but the comma between namespaces', () => {
    for (const query of ['namespaces=a,b', 'namespaces=a%2Cb%2cc']) {
      expect(readQuery(list, query).get('namespaces')).toMatch(/^a,b(,c)?$/);
    }
    for (const [query, message] of [
      ['n%61mespace=team1', '"n%61mespace" is unknown'],
      ['namespace=te%61m1', 'namespace must be 1 to 63'],
      ['namespaces=team1%2Cte%61m2', 'namespaces must be names'],
      ['+namespace=team1', '"+namespace" is unknown'],
      ['namespace=team1+', 'namespace must be 1 to 63'],
      ['namespace=team1&', '"" is unknown'],
      ['&namespace=team1', '"" is unknown'],
      ['namespace=team1;namespaces=team2', 'namespace must be 1 to 63'],
      ['namespace=team1=', 'namespace must be 1 to 63'],
    ]) {
      expect(() => readQuery(list, query)).toThrow(refused(message));
    }
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
