import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  agentReadPermission,
  boostAccessPermission,
} from 'backstage-plugin-boost-common';
import { authorizeRoute } from './authorizeRoute';

const { ALLOW, DENY } = AuthorizeResult;
const credentials = mockCredentials.user();

function deciding(...results: Array<typeof ALLOW | typeof DENY>) {
  return mockServices.permissions.mock({
    authorize: async () => results.map(result => ({ result })),
  });
}

describe('authorizeRoute', () => {
  it('lets pass who holds both permissions', async () => {
    await expect(
      authorizeRoute(deciding(ALLOW, ALLOW), agentReadPermission, credentials),
    ).resolves.toBeUndefined();
  });

  it("asks the framework once for the gate and the route's permission", async () => {
    const both = deciding(ALLOW, ALLOW);
    await authorizeRoute(both, agentReadPermission, credentials);
    expect(both.authorize.mock.calls).toEqual([
      [
        [
          { permission: boostAccessPermission },
          { permission: agentReadPermission },
        ],
        { credentials },
      ],
    ]);
    const gate = deciding(ALLOW);
    await authorizeRoute(gate, boostAccessPermission, credentials);
    expect(gate.authorize.mock.calls).toEqual([
      [[{ permission: boostAccessPermission }], { credentials }],
    ]);
  });

  it('names the gate when both permissions are missing', async () => {
    await expect(
      authorizeRoute(deciding(DENY, DENY), agentReadPermission, credentials),
    ).rejects.toMatchObject({
      code: 'NOT_PERMITTED',
      statusCode: 403,
      permission: 'boost.access',
      message: expect.stringContaining('boost.access'),
    });
  });

  it('names the permission of the route when only that is missing', async () => {
    await expect(
      authorizeRoute(deciding(ALLOW, DENY), agentReadPermission, credentials),
    ).rejects.toMatchObject({ permission: 'boost.kagenti.agent.read' });
  });

  it('takes a missing decision for a denial', async () => {
    await expect(
      authorizeRoute(deciding(ALLOW), agentReadPermission, credentials),
    ).rejects.toMatchObject({ permission: 'boost.kagenti.agent.read' });
  });

  it('lets nobody pass while the framework fails', async () => {
    const failing = mockServices.permissions.mock({
      authorize: async () => {
        throw new Error('permission backend is down');
      },
    });
    await expect(
      authorizeRoute(failing, agentReadPermission, credentials),
    ).rejects.toThrow('permission backend is down');
  });
});
