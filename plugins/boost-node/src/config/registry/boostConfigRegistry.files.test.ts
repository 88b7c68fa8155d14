import { resolve } from 'node:path';
import { ConfigReader, type AppConfig } from '@backstage/config';
import {
  ConfigSources,
  FileConfigSource,
  loadConfigSchema,
} from '@backstage/config-loader';
import type { JsonObject } from '@backstage/types';
import { checkSecurityMode } from '../checkSecurityMode';
import { readBoostConfig } from '../readBoostConfig';
import { boostConfigRegistry } from './boostConfigRegistry';

const root = resolve(__dirname, '../../../../..');
const environment: Record<string, string> = {
  BOOST_KAGENTI_CLIENT_ID: 'portal',
  BOOST_KAGENTI_CLIENT_SECRET: 'marked-secret',
  BOOST_TOKEN_CACHE_KEY: 'marked-sealing-key-0123456789-abcdef',
  KAGENTI_BASE_URL: 'https://kagenti.example.com',
  KEYCLOAK_TOKEN_ENDPOINT: 'https://keycloak.example.com/token',
};

async function readFile(name: string): Promise<JsonObject> {
  const config = await ConfigSources.toConfig(
    FileConfigSource.create({
      path: resolve(root, name),
      watch: false,
      substitutionFunc: async variable => environment[variable],
    }),
  );
  const data = config.get<JsonObject>();
  config.close();
  return data;
}

function leavesOf(value: unknown, name: string): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([child, childValue]) =>
        leavesOf(childValue, `${name}.${child}`),
      )
    : [name];
}

function asAppConfigs(boost: unknown): AppConfig[] {
  return [{ context: 'test', data: { boost } as JsonObject }];
}

function loadStrictSchema() {
  return loadConfigSchema({
    dependencies: [],
    packagePaths: [resolve(root, 'plugins/boost-backend/package.json')],
    excludePackageDependencies: true,
    noUndeclaredProperties: true,
  });
}

describe('the configuration files', () => {
  it('shows an example of every key in the production file', async () => {
    const data = await readFile('app-config.production.yaml');
    expect(leavesOf(data.boost, 'boost').sort()).toEqual(
      Object.keys(boostConfigRegistry).sort(),
    );
    const warn = jest.fn();
    const config = new ConfigReader(data);
    const boostConfig = readBoostConfig(config, { logger: { warn } });
    checkSecurityMode(config, boostConfig, {
      logger: { warn },
      nodeEnv: 'production',
    });
    expect(boostConfig.kagenti.auth?.clientId).toBe('portal');
    expect(warn).not.toHaveBeenCalled();
  });

  it('sets nothing in the default file that the check at start refuses', async () => {
    const warn = jest.fn();
    const { kagenti } = readBoostConfig(
      new ConfigReader(await readFile('app-config.yaml')),
      { logger: { warn } },
    );
    expect(kagenti.auth?.clientSecret.reveal()).toBe('marked-secret');
    expect(warn).not.toHaveBeenCalled();
  });

  it('accepts the shipped files in the strict check', async () => {
    const schema = await loadStrictSchema();
    for (const name of ['app-config.yaml', 'app-config.production.yaml']) {
      const { boost } = await readFile(name);
      expect(() => schema.process(asAppConfigs(boost))).not.toThrow();
    }
  });

  it('refuses wrong types, unknown keys and removed keys in the strict check', async () => {
    const schema = await loadStrictSchema();
    const kagenti = { baseUrl: 'https://kagenti' };
    for (const [boost, place] of [
      [{}, "required property 'kagenti'"],
      [{ kagenti: {} }, "required property 'baseUrl'"],
      [{ kagenti: { ...kagenti, requestTimeoutSeconds: 'soon' } }, 'integer'],
      [{ kagenti: { ...kagenti, requestTimeoutSeconds: 1.5 } }, 'integer'],
      [{ kagenti: { ...kagenti, requestTimeoutSeconds: 601 } }, '<= 600'],
      [{ kagenti, security: { mode: 'none' } }, '/boost/security/mode'],
      [{ kagenti, securty: {} }, 'additionalProperty=securty'],
      [
        { kagenti: { ...kagenti, auth: { tokenExchange: { enabled: true } } } },
        'additionalProperty=tokenExchange',
      ],
      [{ kagenti, tokenCache: { encryptionKeys: 'text' } }, 'array'],
    ] as const) {
      expect(() => schema.process(asAppConfigs(boost))).toThrow(place);
    }
  });

  it('hides the client secret and the encryption keys from printed configuration', async () => {
    const schema = await loadStrictSchema();
    const { boost } = await readFile('app-config.production.yaml');
    const [visible] = schema.process(asAppConfigs(boost), {
      visibility: ['frontend', 'backend'],
    });
    expect(JSON.stringify(visible.data)).toContain('"clientId":"portal"');
    expect(JSON.stringify(visible.data)).not.toContain('marked');
    const [frontend] = schema.process(asAppConfigs(boost), {
      visibility: ['frontend'],
    });
    expect(frontend.data).toEqual({});
  });
});
