import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigReader, type AppConfig } from '@backstage/config';
import {
  ConfigSources,
  FileConfigSource,
  loadConfigSchema,
} from '@backstage/config-loader';
import type { JsonObject } from '@backstage/types';
import { Secret } from 'workload-oauth';
import { checkSecurityMode } from '../checkSecurityMode';
import { readBoostConfig } from '../readBoostConfig';
import { boostConfigRegistry } from './boostConfigRegistry';

// Compiling the schema of configuration is slow where the machine is busy.
jest.setTimeout(30_000);

const root = resolve(__dirname, '../../../../..');
const PRODUCTION = 'app-config.production.yaml';
const environment: Record<string, string> = {
  BOOST_KAGENTI_CLIENT_ID: 'portal',
  BOOST_KAGENTI_CLIENT_SECRET: 'marked-secret',
  BOOST_TOKEN_CACHE_KEY: 'marked-sealing-key-0123456789-abcdef',
  KEYCLOAK_CA_FILE: '/etc/keycloak-ca/ca.crt',
  KEYCLOAK_ISSUER: 'https://keycloak.example.com/realms/agents',
  KAGENTI_CA_FILE: '/etc/kagenti-ca/ca.crt',
  KAGENTI_CERTIFICATE_FILE: '/run/secrets/kagenti/tls.crt',
  KAGENTI_KEY_FILE: '/run/secrets/kagenti/tls.key',
  KAGENTI_WEBSOCKET_AUDIENCE: 'team1',
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

/**
 * The file once for each way to authenticate that it shows in a comment, with that one
 * in the place of the one that it sets.
 */
async function readAlternatives(name: string): Promise<JsonObject[]> {
  const text = readFileSync(resolve(root, name), 'utf8');
  const active = /^ {6}clientAuthentication:\n(?: {8}.*\n)+/m;
  const blocks = text.match(
    /^ {6}# client(?:Authentication|Secret):.*\n(?: {6}# {3}.*\n)*/gm,
  );
  const folder = mkdtempSync(join(tmpdir(), 'boost-config-'));
  try {
    return await Promise.all(
      (blocks ?? []).map(async (block, index) => {
        const path = join(folder, `${index}.yaml`);
        writeFileSync(
          path,
          text.replace(active, block.replace(/^ {6}# /gm, '      ')),
        );
        return readFile(path);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
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
    const samples = [
      await readFile(PRODUCTION),
      ...(await readAlternatives(PRODUCTION)),
    ];
    const leaves = samples.flatMap(({ boost }) => leavesOf(boost, 'boost'));
    expect([...new Set(leaves)].sort()).toEqual(
      Object.keys(boostConfigRegistry).sort(),
    );
    const warn = jest.fn();
    const methods = samples.map(data => {
      const config = new ConfigReader(data);
      const boostConfig = readBoostConfig(config, { logger: { warn } });
      checkSecurityMode(config, boostConfig, {
        logger: { warn },
        nodeEnv: 'production',
      });
      expect(boostConfig.kagenti.auth?.clientId).toBe('portal');
      return boostConfig.kagenti.auth?.clientAuthentication.method;
    });
    expect(methods).toEqual([
      'kubernetes',
      'spiffe',
      'spiffe',
      'private_key_jwt',
      'tls_client_auth',
      'client_secret_basic',
    ]);
    // The file leaves WebSockets off; a portal that has no audience for them hears nothing.
    const warnings = new Set(warn.mock.calls.map(([warning]) => warning));
    expect([...warnings]).toEqual([
      expect.stringMatching(
        /^boost\.kagenti\.webSocket\.audience has no effect/,
      ),
    ]);
  });

  it('sets nothing in the default file that the check at start refuses', async () => {
    const warn = jest.fn();
    const { kagenti } = readBoostConfig(
      new ConfigReader(await readFile('app-config.yaml')),
      { logger: { warn } },
    );
    expect(kagenti.auth?.clientAuthentication).toEqual({
      method: 'client_secret_basic',
      clientSecret: new Secret('marked-secret'),
    });
    expect(warn).not.toHaveBeenCalled();
  });

  it('accepts the shipped files in the strict check', async () => {
    const schema = await loadStrictSchema();
    for (const name of ['app-config.yaml', PRODUCTION]) {
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
      [{ kagenti, authorization: { decisionCacheSeconds: 61 } }, '<= 60'],
      [{ kagenti: { ...kagenti, creation: { secretNames: 'a' } } }, 'array'],
      [
        { kagenti: { ...kagenti, limits: { streamsPerUser: 1001 } } },
        '<= 1000',
      ],
      [{ kagenti: { ...kagenti, connections: { maximum: 0 } } }, '>= 1'],
      [{ kagenti: { ...kagenti, tls: { ca: '/a' } } }, 'additionalProperty=ca'],
      [{ kagenti: { ...kagenti, webSocket: { enabled: 'a' } } }, 'boolean'],
      [{ kagenti: { ...kagenti, creation: { allowedHosts: 'a' } } }, 'array'],
    ] as const) {
      expect(() => schema.process(asAppConfigs(boost))).toThrow(place);
    }
  });

  it('hides the client secret and the encryption keys from printed configuration', async () => {
    const schema = await loadStrictSchema();
    const withSecret = (await readAlternatives(PRODUCTION)).at(-1);
    const { boost } = withSecret ?? {};
    expect(JSON.stringify(boost)).toContain('marked-secret');
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
