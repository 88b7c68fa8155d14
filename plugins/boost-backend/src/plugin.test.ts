import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { boostPlugin } from './plugin';

// A backend that does not start still has to be put together.
jest.setTimeout(60_000);

async function start(data: JsonObject): Promise<void> {
  const backend = createBackend();
  backend.add(boostPlugin);
  backend.add(mockServices.rootLogger.factory());
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: 'http://127.0.0.1:7007',
          listen: { host: '127.0.0.1', port: 0 },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
        boost: { kagenti: { baseUrl: 'http://127.0.0.1:8080' } },
        ...data,
      },
    }),
  );
  try {
    await backend.start();
  } finally {
    await backend.stop();
  }
}

describe('boostPlugin', () => {
  it('does not start in a portal that asks for no permissions', async () => {
    await expect(start({})).rejects.toThrow('permission.enabled must be true');
  });

  it('does not start with a configuration that is wrong', async () => {
    const permission = { enabled: true };
    const kagenti = { baseUrl: 'http://kagenti.example' };
    await expect(start({ permission, boost: { kagenti } })).rejects.toThrow(
      'boost.kagenti.baseUrl',
    );
  });
});
