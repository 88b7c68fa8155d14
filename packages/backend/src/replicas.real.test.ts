import { setTimeout as sleep } from 'node:timers/promises';
import { describeReal, startRedis } from 'boost-testkit';
import { askRedis } from './testing/askRedis';
import { ReplicaScene } from './testing/ReplicaScene';
import type { DevelopmentBackend } from './testing/startDevelopmentBackend';

/** How long the store is skipped after trouble, and a little more. */
const SKIPPED_MS = 31_000;

const REFUSAL = {
  status: 401,
  body: { detail: 'Token signing key not found' },
};

describeReal('redis', 'replicas of the portal', () => {
  describeReal('postgres', 'that share Redis and PostgreSQL', () => {
    let scene: ReplicaScene;
    let first: DevelopmentBackend;
    let second: DevelopmentBackend;
    let guest: string;

    beforeAll(async () => {
      scene = await ReplicaScene.create();
      first = await scene.startReplica();
      guest = await scene.signIn(first);
    }, 300_000);

    afterAll(() => scene?.stop(), 60_000);

    it('causes one grant when the second replica starts after the first', async () => {
      expect(await scene.listAgents(first, guest)).toBe(200);
      second = await scene.startReplica();

      // Signed in at the first: that is what they share the database for.
      expect(await scene.listAgents(second, guest)).toBe(200);

      expect(scene.issuer.grants).toBe(1);
      const bearers = scene.kagenti.requests.map(
        ({ headers }) => headers.authorization,
      );
      expect(new Set(bearers).size).toBe(1);
    });

    it('leaves nothing in a real Redis that tells token or identity', async () => {
      const [, name] = (await askRedis(scene.redis.port, 'KEYS *')).split(
        /\r\n\$\d+\r\n/,
      );
      const value = await askRedis(scene.redis.port, `GET ${name}`);

      expect(
        Buffer.from(name.split(':')[1], 'base64').toString('utf8'),
      ).toMatch(/^boost:token:[0-9a-f]{64}$/);
      expect(value).toMatch(/v1\.[0-9a-f]{16}\.[\w-]+/);
      for (const secret of scene.secrets) expect(value).not.toContain(secret);
    });

    it('fails no request when Redis is killed while replicas are at work', async () => {
      const grants = scene.issuer.grants;
      const statuses: number[] = [];
      let isDone = false;
      const load = [first, second].map(async replica => {
        while (!isDone) {
          statuses.push(await scene.listAgents(replica, guest));
          await sleep(20);
        }
      });
      await sleep(500);
      await scene.redis.kill();
      await sleep(500);
      // The token is refused: the store is asked, without an answer.
      scene.kagenti.answerNext(REFUSAL);
      await sleep(2_000);
      isDone = true;
      await Promise.all(load);

      expect(statuses.length).toBeGreaterThan(50);
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(scene.issuer.grants).toBe(grants + 1);
      expect(scene.output).toContain('The shared token store is not to be had');
    });

    it('shares tokens again when Redis has come back', async () => {
      // Its process has ended; its folder has not.
      await scene.redis.stop();
      scene.redis = await startRedis({ port: scene.redis.port });
      await sleep(SKIPPED_MS);

      // One of them noticed that Redis was away; only that one can have to reconnect.
      for (const replica of [first, second]) {
        scene.kagenti.answerNext(REFUSAL);
        expect(await scene.listAgents(replica, guest)).toBe(200);
      }

      expect(await askRedis(scene.redis.port, 'DBSIZE')).toBe(':1');
    });

    it('causes two grants at most when both replicas start cold', async () => {
      await askRedis(scene.redis.port, 'FLUSHALL');
      const grants = scene.issuer.grants;
      const replicas = await Promise.all([
        scene.startReplica(),
        scene.startReplica(),
      ]);

      const statuses = await Promise.all(
        [...replicas, ...replicas, ...replicas].map(replica =>
          scene.listAgents(replica, guest),
        ),
      );

      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(scene.issuer.grants - grants).toBeGreaterThanOrEqual(1);
      expect(scene.issuer.grants - grants).toBeLessThanOrEqual(2);
    });

    it("shares a token through Backstage's Valkey client, under a name of its own", async () => {
      await askRedis(scene.redis.port, 'FLUSHALL');
      const grants = scene.issuer.grants;
      const third = await scene.startReplica('valkey');
      expect(await scene.listAgents(third, guest)).toBe(200);
      const fourth = await scene.startReplica('valkey');
      expect(await scene.listAgents(fourth, guest)).toBe(200);

      expect(scene.issuer.grants - grants).toBe(1);
      // That client leaves out the plugin's id, so the name has to carry it. The other
      // replicas may have stored theirs meanwhile.
      const names = (await askRedis(scene.redis.port, 'KEYS *'))
        .split('\r\n')
        .map(name => Buffer.from(name, 'base64').toString('utf8'));
      expect(names).toContainEqual(
        expect.stringMatching(/^boost:token:[0-9a-f]{64}$/),
      );
    });

    it('shows no secret and no token in the logs of the replicas', () => {
      expect(scene.secrets.length).toBeGreaterThan(2);
      expect(scene.output).toContain('kagenti-request');
      for (const secret of scene.secrets) {
        expect(scene.output).not.toContain(secret);
      }
    });
  });
});
