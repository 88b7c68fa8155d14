import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createProjectedVolume,
  describeReal,
  type ProjectedVolume,
  WorkloadScene,
} from 'boost-testkit';
import { JwtSource, matchId, SpiffeId, X509Source } from 'spiffe-workload-api';
import { LoadedManager } from '../testing/LoadedManager';
import type { ClientAuthentication } from './ClientAuthentication';
import { createClientAuthentication } from './createClientAuthentication';

const CALLS_A_SECOND = 50;

/** By then a token of 300 seconds has to be replaced, and lives for two minutes more. */
const REFRESH_DUE_SECONDS = 180;

/** How long a rotation may take to be over: Keycloak reads a changed bundle after 10 s. */
const PATIENCE_SECONDS = 40;

/** How long X.509-SVIDs live: the agent renews them at half of that. */
const X509_SVID_SECONDS = 60;

describeReal(
  ['keycloak', 'spire', 'kubernetes'],
  'client authentication while credentials rotate',
  () => {
    let scene: WorkloadScene;
    let folder: string;
    let volume: ProjectedVolume;
    const open: { close(): unknown }[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'boost-rotation-'));
      volume = await createProjectedVolume();
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      scene = await WorkloadScene.start({
        keys: { keys: [publicKey.export({ format: 'jwk' })] },
        x509SvidTtlSeconds: X509_SVID_SECONDS,
      });
    });

    afterEach(async () => {
      for (const each of open.splice(0)) await each.close();
    });

    afterAll(async () => {
      await scene?.stop();
      await volume?.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function createManager(
      clientAuthentication: ClientAuthentication,
      clientId?: string,
    ): Promise<LoadedManager> {
      const manager = await LoadedManager.create({
        tokenEndpoint: scene.tokenEndpoint,
        ca: scene.keycloak.caPem,
        clientId,
        clientAuthentication,
      });
      open.push(manager);
      return manager;
    }

    async function createSpiffeManager(): Promise<LoadedManager> {
      const jwtSvids = await JwtSource.create({
        address: scene.spire.workloadApiAddress,
      });
      open.push(jwtSvids);
      return createManager(
        createClientAuthentication({
          method: 'spiffe',
          jwtSvids,
          subject: SpiffeId.parse(scene.portalId),
        }),
      );
    }

    /** Calls 50 times a second until something holds, and fails if it never does. */
    async function loadUntil(
      manager: LoadedManager,
      isOver: () => boolean,
    ): Promise<void> {
      const beganMs = performance.now();
      for (let calls = 0; !isOver();) {
        const seconds = (performance.now() - beganMs) / 1000;
        if (seconds > PATIENCE_SECONDS) throw new Error('it is never over');
        for (; calls < seconds * CALLS_A_SECOND; calls++) manager.call();
        await sleep(10);
      }
      await manager.settle();
    }

    /** Makes a refresh due, and calls on until there is a token that began after that. */
    async function refreshUnderLoad(manager: LoadedManager): Promise<void> {
      manager.clock.skipSeconds(REFRESH_DUE_SECONDS);
      const isFresh = () =>
        manager.expiresAtMs - manager.clock.wallMs() > 290_000;
      expect(isFresh()).toBe(false);
      await loadUntil(manager, isFresh);
      expect(manager.failures).toEqual([]);
    }

    it('reads the token that kubelet has put in the place of the last one', async () => {
      await volume.write(await scene.requestServiceAccountToken('boost'));
      const manager = await createManager(
        createClientAuthentication({
          method: 'kubernetes',
          tokenFile: volume.path,
        }),
      );
      expect(azpOf(await manager.getAccessToken())).toBe('kubernetes');

      // The other account's token tells that the new file was read.
      await volume.write(await scene.requestServiceAccountToken('other'));
      await refreshUnderLoad(manager);

      expect(azpOf(await manager.getAccessToken())).toBe('other-kubernetes');
    });

    it('goes on with the token at hand while the file is away, and returns when it is there again', async () => {
      await volume.write(await scene.requestServiceAccountToken('boost'));
      const manager = await createManager(
        createClientAuthentication({
          method: 'kubernetes',
          tokenFile: volume.path,
        }),
      );
      await volume.remove();
      manager.clock.skipSeconds(REFRESH_DUE_SECONDS);
      const posts = manager.posts;
      const calls = manager.calls;
      await loadUntil(manager, () => manager.calls - calls > 100);
      expect(manager.failures).toEqual([]);
      // It is missed before anything is sent.
      expect(manager.posts).toBe(posts);

      await volume.write(await scene.requestServiceAccountToken('boost'));
      await loadUntil(
        manager,
        () => manager.expiresAtMs - manager.clock.wallMs() > 290_000,
      );
      expect(manager.failures).toEqual([]);
    });

    it("outlasts the agent's absence and its return", async () => {
      const manager = await createSpiffeManager();
      await scene.spire.stopAgent();
      // The SVID at hand is good for minutes, by the real clock.
      await refreshUnderLoad(manager);

      await scene.spire.startAgent();
      await refreshUnderLoad(manager);

      expect(manager.failures).toEqual([]);
    });

    it('is back some seconds after SPIRE has replaced the key that signs JWT-SVIDs', async () => {
      const manager = await createSpiffeManager();
      await refreshUnderLoad(manager);
      await scene.spire.rotateServerKeys();
      const posts = manager.posts;

      await refreshUnderLoad(manager);

      expect(manager.failures).toEqual([]);
      // A few tries, and no storm, until Keycloak has read the new bundle.
      expect(manager.posts - posts).toBeLessThan(15);
    });

    it('shows the certificate that was renewed on disk', async () => {
      const certificateFile = join(folder, 'tls.crt');
      const privateKeyFile = join(folder, 'tls.key');
      const renew = async (commonName: string) => {
        const { certificate, key } = await scene.authority.issueClient({
          commonName,
          organization: 'portal',
        });
        // The key first: for a moment the two do not match.
        await writeFile(privateKeyFile, key);
        await writeFile(certificateFile, certificate);
      };
      await renew('boost');
      const manager = await createManager(
        createClientAuthentication({
          method: 'tls_client_auth',
          certificateFile,
          privateKeyFile,
        }),
        'certificate',
      );
      await renew('boost');
      await refreshUnderLoad(manager);

      // A subject that Keycloak refuses tells that the new certificate was shown.
      await renew('stranger');
      manager.clock.skipSeconds(REFRESH_DUE_SECONDS);
      const posts = manager.posts;
      await loadUntil(manager, () => manager.posts > posts);
      expect(manager.failures).toEqual([]);
      expect(manager.expiresAtMs - manager.clock.wallMs()).toBeLessThan(
        150_000,
      );
    });

    it('shows the X.509-SVID that the agent has renewed', async () => {
      const x509Svids = await X509Source.create({
        address: scene.spire.workloadApiAddress,
        pick: svids =>
          svids.find(({ id }) => id.toString() === scene.portalId)!,
      });
      open.push(x509Svids);
      const match = matchId(SpiffeId.parse(scene.portalId));
      expect(match(x509Svids.getX509Svid().id)).toBeUndefined();
      // The agent may tell of other changes, too, and then gives the same again.
      const serial = () => x509Svids.getX509Svid().certificates[0].serialNumber;
      const first = serial();
      const manager = await createManager(
        createClientAuthentication({ method: 'tls_client_auth', x509Svids }),
        'svid',
      );
      await loadUntil(manager, () => serial() !== first);

      await refreshUnderLoad(manager);
      expect(manager.failures).toEqual([]);
    });
  },
);

function azpOf(token: { value: { reveal(): string } }): unknown {
  const [, payload] = token.value.reveal().split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).azp;
}
