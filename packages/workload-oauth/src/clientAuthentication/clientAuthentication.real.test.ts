import { generateKeyPairSync } from 'node:crypto';
import {
  createProjectedVolume,
  describeReal,
  type ProjectedVolume,
  WorkloadScene,
} from 'boost-testkit';
import { decodeJwt } from 'jose';
import { JwtSource, SpiffeId, X509Source } from 'spiffe-workload-api';
import { TestFolder } from '../testing/TestFolder';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import type { ClientAuthenticationOptions } from './ClientAuthenticationOptions';
import { createClientAuthentication } from './createClientAuthentication';

describeReal(
  ['keycloak', 'spire', 'kubernetes'],
  'client authentication with real counterparts',
  () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const open: { close(): unknown }[] = [];
    let scene: WorkloadScene;
    let folder: TestFolder;
    let volume: ProjectedVolume;
    let jwtSvids: JwtSource;

    beforeAll(async () => {
      folder = await TestFolder.create();
      volume = await createProjectedVolume();
      scene = await WorkloadScene.start({
        keys: { keys: [pair.publicKey.export({ format: 'jwk' }) as never] },
      });
      jwtSvids = await JwtSource.create({
        address: scene.spire.workloadApiAddress,
      });
    });

    afterEach(async () => {
      for (const each of open.splice(0)) await each.close();
    });

    afterAll(async () => {
      jwtSvids?.close();
      await scene?.stop();
      await volume?.close();
      await folder?.close();
    });

    async function azp(
      options: ClientAuthenticationOptions,
      clientId?: string,
      tokenEndpoint = scene.tokenEndpoint,
    ): Promise<unknown> {
      const manager = KeycloakTokenManager.create({
        tokenEndpoint: new URL(tokenEndpoint),
        clientId,
        clientAuthentication: createClientAuthentication(options),
        caFile: await folder.write('ca.crt', scene.keycloak.caPem),
      });
      open.push(manager);
      const { value } = await manager.getAccessToken();
      return decodeJwt(value.reveal()).azp;
    }

    it.each(['RS256', 'PS256'] as const)(
      'gets a token of a real Keycloak by an assertion of its own, signed by %s',
      async algorithm => {
        const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
        const privateKeyFile = await folder.write('key.pem', String(pem));

        expect(
          await azp(
            { method: 'private_key_jwt', privateKeyFile, algorithm },
            'signed',
          ),
        ).toBe('signed');
      },
    );

    it('gets a token of a real Keycloak by the token of a real service account', async () => {
      await volume.write(await scene.requestServiceAccountToken('boost'));
      const options = { method: 'kubernetes', tokenFile: volume.path } as const;

      expect(await azp(options)).toBe('kubernetes');
      expect(await azp(options, 'kubernetes')).toBe('kubernetes');
    });

    it('makes assertions for the issuer that a real Keycloak names, not for the address that is dialled', async () => {
      const dialled = scene.tokenEndpoint.replace(
        scene.keycloak.httpsUrl,
        scene.keycloak.url,
      );
      const subject = SpiffeId.parse(scene.portalId);

      expect(
        await azp({ method: 'spiffe', jwtSvids, subject }, undefined, dialled),
      ).toBe('spiffe');
    });

    it('gets a token of a real Keycloak by a JWT-SVID of a real SPIRE', async () => {
      const subject = SpiffeId.parse(scene.portalId);
      const options = { method: 'spiffe', jwtSvids, subject } as const;

      expect(await azp(options)).toBe('spiffe');
      expect(await azp(options, 'spiffe')).toBe('spiffe');
    });

    it('gets a token of a real Keycloak by a JWT-SVID file', async () => {
      const svid = await jwtSvids.fetchJwtSvid({
        audience: scene.issuer,
        subject: SpiffeId.parse(scene.portalId),
      });
      const svidFile = await folder.write('svid', svid.marshal());

      expect(await azp({ method: 'spiffe', svidFile })).toBe('spiffe');
    });

    it('is refused by a real Keycloak with the JWT-SVID of another workload', async () => {
      const subject = SpiffeId.parse(scene.strangerId);

      await expect(
        azp({ method: 'spiffe', jwtSvids, subject }),
      ).rejects.toMatchObject({
        status: 401,
        message: expect.stringContaining(
          `federated subject ${scene.strangerId}`,
        ),
      });
    });

    it('gets a token of a real Keycloak by a client certificate from files', async () => {
      const { certificate, key } = await scene.authority.issueClient({
        commonName: 'boost',
        organization: 'portal',
      });
      const certificateFile = await folder.write('tls.crt', certificate);
      const privateKeyFile = await folder.write('tls.key', key);

      expect(
        await azp(
          { method: 'tls_client_auth', certificateFile, privateKeyFile },
          'certificate',
        ),
      ).toBe('certificate');
    });

    it('gets a token of a real Keycloak by an X.509-SVID, and not by that of another workload', async () => {
      const pickSvid = async (id: string) => {
        const x509Svids = await X509Source.create({
          address: scene.spire.workloadApiAddress,
          pick: svids => svids.find(svid => svid.id.toString() === id)!,
        });
        open.push(x509Svids);
        return { method: 'tls_client_auth', x509Svids } as const;
      };

      expect(await azp(await pickSvid(scene.portalId), 'svid')).toBe('svid');
      await expect(
        azp(await pickSvid(scene.strangerId), 'svid'),
      ).rejects.toMatchObject({
        code: 'MISCONFIGURED',
        message: expect.stringContaining('has the subject'),
      });
    });
  },
);
