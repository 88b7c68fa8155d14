import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import {
  createProjectedVolume,
  describeReal,
  type KagentiStandIn,
  type ProjectedVolume,
  startKagenti,
  WorkloadScene,
} from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import { showEverything } from '../testing/showEverything';
import { startPortal } from '../testing/startPortal';

const METHODS = [
  'kubernetes',
  'spiffe',
  'spiffe from a file',
  'private_key_jwt',
  'tls_client_auth',
  'tls_client_auth with an X.509-SVID',
] as const;

/** How a portal is configured for a method. */
interface MethodConfig {
  /** Below `boost.kagenti.auth`. */
  readonly auth: JsonObject;
  /** The client that Keycloak finds. */
  readonly azp: string;
}

describeReal(
  ['keycloak', 'spire', 'kubernetes'],
  'a portal that stores no secret',
  () => {
    const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    let scene: WorkloadScene;
    let kagenti: KagentiStandIn;
    let folder: string;
    let volume: ProjectedVolume;
    let configs: Record<(typeof METHODS)[number], MethodConfig>;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'boost-portal-'));
      volume = await createProjectedVolume();
      const publicKey = signing.publicKey.export({ format: 'jwk' });
      scene = await WorkloadScene.start({ keys: { keys: [publicKey] } });
      kagenti = await startKagenti({ jwksUri: scene.jwksUri });
      configs = await prepareMethods();
    });

    afterAll(async () => {
      await kagenti?.stop();
      await scene?.stop();
      await volume?.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function write(name: string, text: string): Promise<string> {
      const path = join(folder, name);
      await writeFile(path, text, { mode: 0o600 });
      return path;
    }

    async function prepareMethods(): Promise<typeof configs> {
      await volume.write(await scene.requestServiceAccountToken('boost'));
      const client = await scene.authority.issueClient({
        commonName: 'boost',
        organization: 'portal',
      });
      const key = signing.privateKey.export({ format: 'pem', type: 'pkcs8' });
      const fromAgent = {
        workloadApiAddress: scene.spire.workloadApiAddress,
        spiffeId: scene.portalId,
      };
      return {
        kubernetes: {
          azp: 'kubernetes',
          auth: {
            clientAuthentication: {
              method: 'kubernetes',
              tokenFile: volume.path,
            },
          },
        },
        spiffe: {
          azp: 'spiffe',
          auth: { clientAuthentication: { method: 'spiffe', ...fromAgent } },
        },
        'spiffe from a file': {
          azp: 'spiffe',
          auth: {
            clientAuthentication: {
              method: 'spiffe',
              svidFile: await write(
                'keycloak.jwt',
                await scene.spire.fetchJwtSvid({
                  audience: scene.issuer,
                  path: new URL(scene.portalId).pathname,
                }),
              ),
            },
          },
        },
        private_key_jwt: {
          azp: 'signed',
          auth: {
            clientId: 'signed',
            clientAuthentication: {
              method: 'private_key_jwt',
              privateKeyFile: await write('key.pem', String(key)),
            },
          },
        },
        tls_client_auth: {
          azp: 'certificate',
          auth: {
            clientId: 'certificate',
            clientAuthentication: {
              method: 'tls_client_auth',
              certificateFile: await write('tls.crt', client.certificate),
              privateKeyFile: await write('tls.key', client.key),
            },
          },
        },
        'tls_client_auth with an X.509-SVID': {
          azp: 'svid',
          auth: {
            clientId: 'svid',
            clientAuthentication: { method: 'tls_client_auth', ...fromAgent },
          },
        },
      };
    }

    async function startWith(auth: JsonObject) {
      return startPortal({
        kagentiUrl: kagenti.url,
        kagenti: {
          auth: {
            tokenEndpoint: scene.tokenEndpoint,
            caFile: await write('ca.crt', scene.keycloak.caPem),
            ...auth,
          },
        },
      });
    }

    it.each(METHODS)(
      'does its whole job with nothing stored: %s',
      async method => {
        const { auth, azp } = configs[method];
        const portal = await startWith(auth);
        const before = kagenti.requests.length;

        const list = await callPortal(portal, {
          path: '/kagenti/agents?namespace=team1',
        });
        const chat = await callPortal(portal, {
          method: 'POST',
          path: '/kagenti/chat/team1/weather/send',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ message: 'Weather in Rome?' }),
        });
        const status = await callPortal(portal, { path: '/status' });
        await portal.stop();

        expect(list.status).toBe(200);
        expect(JSON.parse(list.text).items.length).toBeGreaterThan(0);
        expect(chat.status).toBe(200);
        expect(JSON.parse(status.text).auth).toMatchObject({
          method: auth.clientAuthentication
            ? (auth.clientAuthentication as JsonObject).method
            : undefined,
          token: { available: true },
        });
        const calls = kagenti.requests.slice(before);
        expect(calls[0].headers['x-backstage-user']).toBe('user:default/alice');
        const bearers = calls
          .map(({ headers }) => String(headers.authorization))
          .filter(value => value.startsWith('Bearer '))
          .map(value => value.slice('Bearer '.length));
        expect(claimsOf(bearers[0])).toMatchObject({ azp });
        const log = showEverything(portal.log);
        for (const bearer of bearers) expect(log).not.toContain(bearer);
        // Nothing that has the form of a signed token, an assertion among them.
        expect(log).not.toMatch(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20,}/);
        expect(log).not.toContain('PRIVATE KEY');
      },
    );

    it.each(['spiffe', 'tls_client_auth'])(
      'is nobody to Keycloak with the identity of another workload, and is told so: %s',
      async method => {
        const portal = await startWith({
          clientId: method === 'spiffe' ? 'spiffe' : 'svid',
          clientAuthentication: {
            method,
            workloadApiAddress: scene.spire.workloadApiAddress,
            spiffeId: scene.strangerId,
          },
        });
        const { status } = await callPortal(portal, {
          path: '/kagenti/agents?namespace=team1',
        });
        const { text } = await callPortal(portal, { path: '/status' });
        await portal.stop();

        expect(status).toBe(503);
        const { token } = JSON.parse(text).auth;
        expect(token.available).toBe(false);
        expect(token.problem.message).toContain(
          method === 'spiffe'
            ? `the federated subject ${scene.strangerId}`
            : 'The certificate that was shown has the subject 2.5.4.45=',
        );
      },
    );
  },
);

function claimsOf(token: string): unknown {
  return JSON.parse(
    Buffer.from(token.split('.')[1], 'base64url').toString('utf8'),
  );
}
