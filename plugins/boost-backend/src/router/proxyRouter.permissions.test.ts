import { mockCredentials } from '@backstage/backend-test-utils';
import type { Permission } from '@backstage/plugin-permission-common';
import { boostPermissions } from 'backstage-plugin-boost-common';
import type { KagentiStandIn } from 'boost-testkit';
import { routeTable } from '../routes/routeTable';
import { callPortal } from '../testing/callPortal';
import { startPortal, type Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

describe('permissions of the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let allowed: string[];
  let asked: string[];

  usePortal(started => ({ kagenti, portal } = started), {
    allows: permission => {
      asked.push(permission);
      return allowed.includes(permission);
    },
  });
  beforeEach(() => {
    allowed = [];
    asked = [];
  });
  function pathOf(template: string): string {
    return `/kagenti${template
      .replace('{namespace}', 'team1')
      .replace('{name}', 'weather')}`;
  }

  it('answers 401 without credentials whatever the path', async () => {
    for (const path of [
      '/kagenti/agents?namespace=team1',
      '/kagenti/etc/passwd',
      '/kagenti/..%2fadmin',
      '/status',
      '/nothing',
    ]) {
      for (const authorization of [
        mockCredentials.none.header(),
        mockCredentials.user.invalidHeader(),
      ]) {
        const { status } = await callPortal(portal, { path, authorization });
        expect([path, authorization, status]).toEqual([
          path,
          authorization,
          401,
        ]);
      }
    }
    expect(asked).toEqual([]);
  });

  it('refuses with 403 and names the missing permission', async () => {
    allowed = ['boost.access'];
    const before = kagenti.requests.length;
    const { status, text } = await callPortal(portal, {
      method: 'DELETE',
      path: '/kagenti/agents/team1/weather',
    });
    expect(status).toBe(403);
    expect(JSON.parse(text).error).toEqual({
      name: 'NotAllowedError',
      code: 'NOT_PERMITTED',
      message: expect.stringContaining('boost.kagenti.agent.delete'),
    });
    expect(kagenti.requests).toHaveLength(before);
  });

  it('demands of every route the gate and its own permission', async () => {
    for (const { method, path, permission } of routeTable) {
      const call = { method, path: pathOf(path) };
      const everything = boostPermissions.map(({ name }) => name);
      for (const missing of ['boost.access', permission.name]) {
        allowed = everything.filter(name => name !== missing);
        const { status, text } = await callPortal(portal, call);
        expect([method, path, status]).toEqual([method, path, 403]);
        expect(JSON.parse(text).error.message).toContain(missing);
      }
    }
    expect(kagenti.requests).toHaveLength(0);
  });

  it('judges path and query before it asks for permissions', async () => {
    for (const path of [
      '/kagenti/etc',
      '/kagenti/%00',
      '/kagenti/agents?a=b',
    ]) {
      await callPortal(portal, { path });
    }
    expect(asked).toEqual([]);
  });

  it('registers every permission with the permission framework', async () => {
    const { status, text } = await callPortal(portal, {
      path: '/.well-known/backstage/permissions/metadata',
      authorization: mockCredentials.service.header(),
    });
    expect(status).toBe(200);
    const { permissions, rules } = JSON.parse(text);
    const byName = (one: Permission, other: Permission) =>
      one.name < other.name ? -1 : 1;
    expect(permissions.sort(byName)).toEqual(
      JSON.parse(JSON.stringify(boostPermissions)).sort(byName),
    );
    expect(
      rules.map(
        (rule: { resourceType: string; name: string }) =>
          `${rule.resourceType} ${rule.name}`,
      ),
    ).toEqual([
      ...['kagenti-agent', 'kagenti-tool'].flatMap(type =>
        [
          'IN_NAMESPACE',
          'HAS_NAME',
          'HAS_LABEL',
          'HAS_PROTOCOL',
          'IS_CREATED_BY',
        ].map(rule => `${type} ${rule}`),
      ),
      'kagenti-namespace IN_NAMESPACE',
      'kagenti-namespace HAS_NAME',
    ]);
  });

  it("demands credentials even when the portal's default policy is disabled", async () => {
    const open = await startPortal({
      kagentiUrl: kagenti.url,
      backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } },
    });
    for (const path of ['/kagenti/agents', '/status']) {
      const { status } = await callPortal(open, {
        path,
        authorization: mockCredentials.none.header(),
      });
      expect(status).toBe(401);
    }
    await open.stop();
  });
});
