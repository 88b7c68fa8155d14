import { resolve } from 'node:path';
import { describeReal } from 'boost-testkit';
import { decodeJwt } from 'jose';
import { Secret } from '../secrets/Secret';
import { GuideScene } from '../testing/GuideScene';

const DOCS = resolve(__dirname, '../../../../docs');

const PAGES = [
  'kubernetes',
  'spiffe',
  'private-key-jwt',
  'mutual-tls',
] as const;

const PORTAL = {
  azp: 'boost-portal',
  realm_access: { roles: expect.arrayContaining(['kagenti-operator']) },
};

/** Keys are as long as a page's example, so their text is replaced as a whole. */
const JWKS = /"jwks\.string":"(?:[^"\\]|\\.)*"/;

describeReal(
  ['keycloak', 'spire', 'kubernetes'],
  'the pages on client authentication',
  () => {
    let scene: GuideScene;

    beforeAll(async () => {
      scene = await GuideScene.start(DOCS);
      const { shell } = scene;
      const keys = scene.page('client-authentication/private-key-jwt', '');
      await shell.run(keys.commands('openssl genpkey'));
      await shell.run(keys.commands('node -p'));
      const jwks = (await shell.run('cat jwks.txt')).trim();
      const realms: Record<string, Record<string, unknown>> = {
        imported: {},
        moved: { identityProviders: [scene.clusterProvider] },
      };
      for (const page of PAGES) {
        const { realmPart } = scene.page(`client-authentication/${page}`, '');
        realms[`json-${page}`] = JSON.parse(
          JSON.stringify(realmPart).replace(
            JWKS,
            () => `"jwks.string":${jwks}`,
          ),
        );
        realms[`kcadm-${page}`] = {};
      }
      realms.svid = realms['json-mutual-tls'];
      await scene.startKeycloak(realms);
    });

    afterAll(() => scene?.stop());

    /** Lets the platform issue what the page needs, and gets a token as the portal does. */
    async function grant(realm: string, page: (typeof PAGES)[number] | 'svid') {
      if (page === 'kubernetes' || page === 'spiffe') {
        await scene.issueFor(realm, page);
      }
      return scene.grant(realm, await scene.credentials.of(page));
    }

    it.each(PAGES)(
      'has a part of a realm that gives the portal its token: %s',
      async page => {
        expect(await grant(`json-${page}`, page)).toMatchObject(PORTAL);
      },
    );

    it.each(PAGES)(
      'has commands that give the portal its token, and a line that checks it: %s',
      async page => {
        const realm = `kcadm-${page}`;
        const { shell } = scene;
        const guide = scene.page(`client-authentication/${page}`, realm);
        await shell.run(guide.commands('kcadm.sh create clients'));
        if (page === 'kubernetes' || page === 'spiffe') {
          await shell.run(guide.commands('fedClientAssertionMaxExp'));
        }
        if (page === 'private-key-jwt') {
          await shell.run(guide.commands('kcadm.sh update'));
        }

        expect(await grant(realm, page)).toMatchObject(PORTAL);
        const answer = JSON.parse(await shell.run(guide.commands('curl -s')));
        expect(decodeJwt(answer.access_token)).toMatchObject(PORTAL);
      },
    );

    it("ties a client to the unique subject of the portal's X.509-SVID", async () => {
      const realm = 'svid';
      const guide = scene.page('client-authentication/mutual-tls', realm);
      const number = await scene.shell.run(guide.commands('sha256sum'));
      const update = guide.commands('kcadm.sh update');
      expect(update).toContain(`2.5.4.45=${number.trim()},O=SPIRE,C=US`);
      await scene.shell.run(update);

      expect(await grant(realm, 'svid')).toMatchObject(PORTAL);
      await expect(grant(realm, 'mutual-tls')).rejects.toMatchObject({
        code: 'MISCONFIGURED',
      });
    });

    it('adds a part to a realm that exists', async () => {
      const guide = scene.page('client-authentication/kubernetes', 'imported');
      await scene.shell.run(
        `cat > portal.json <<'JSON'\n${JSON.stringify(guide.realmPart)}\nJSON`,
        scene
          .page('client-authentication', 'imported')
          .commands('partialImport'),
      );

      expect(await grant('imported', 'kubernetes')).toMatchObject(PORTAL);
    });

    it('moves a client from its secret to the service account and makes the secret worthless', async () => {
      const started = scene.page('getting-started', 'moved');
      const printed = await scene.shell.run(
        started.commands('kcadm.sh create clients'),
      );
      const { value } = JSON.parse(printed.slice(printed.indexOf('{')));
      const bySecret = { clientSecret: new Secret(value) };
      expect(await scene.grant('moved', bySecret)).toMatchObject(PORTAL);

      const moving = scene.page('client-authentication', 'moved');
      const find = moving.commands('clientAuthenticatorType=federated-jwt');
      await scene.shell.run(find, moving.commands('/client-secret'));

      expect(await grant('moved', 'kubernetes')).toMatchObject(PORTAL);
      const [findId] = find.split('\n');
      await scene.shell.run(
        findId,
        'kcadm.sh update "clients/$ID" -r moved -s clientAuthenticatorType=client-secret',
      );
      await expect(scene.grant('moved', bySecret)).rejects.toMatchObject({
        code: 'MISCONFIGURED',
      });
    });
  },
);
