import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import permissionPlugin from '@backstage/plugin-permission-backend';
import boostPlugin from 'backstage-plugin-boost-backend';
import { freePort } from 'boost-testkit';
import { developmentUsersModule } from '../../developmentUsers';
import { ClosableDatabases } from '../../testing/ClosableDatabases';
import { roleUsers } from '../scene/roleUsers';
import { signInRoles } from '../scene/signInRoles';
import type { WallsPortal } from '../scene/WallsPortal';
import type { WallsPortalOptions } from '../scene/WallsScene';
import { tablePolicyModule } from './tablePolicyModule';

/** A portal in this process, without RBAC: `tablePolicy` decides. */
export async function startTablePolicyPortal(
  options: WallsPortalOptions,
): Promise<WallsPortal> {
  // Backstage's own services call each other by this address.
  const port = await freePort();
  const databases = ClosableDatabases.create();
  const backend = createBackend();
  backend.add(authPlugin);
  backend.add(developmentUsersModule);
  backend.add(permissionPlugin);
  backend.add(tablePolicyModule);
  backend.add(boostPlugin);
  backend.add(databases.factory);
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(
    mockServices.rootConfig.factory({ data: configOf(options, port) }),
  );
  await backend.start();
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await backend.stop();
    await databases.close();
  };
  try {
    return { url, tokens: await signInRoles(url, true), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configOf(options: WallsPortalOptions, port: number) {
  return {
    app: { baseUrl: 'http://127.0.0.1:3000' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    auth: { providers: { development: {} } },
    portal: {
      developmentUsers: Object.values(roleUsers).map(name => ({ name })),
    },
    permission: { enabled: true },
    boost: {
      kagenti: {
        baseUrl: options.kagentiUrl,
        auth: {
          tokenEndpoint: options.tokenEndpoint,
          clientId: 'boost-portal',
          clientSecret: options.clientSecret,
        },
      },
    },
  };
}
