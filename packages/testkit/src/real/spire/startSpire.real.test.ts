import { X509Certificate } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { TestAuthority } from '../certificates/TestAuthority';
import { describeReal } from '../describeReal';
import { sendHttps } from '../https/sendHttps';
import type { RunningSpire } from './RunningSpire';
import { startSpire } from './startSpire';

const PORTAL = '/ns/team1/sa/portal';
const OTHER_USER = 65_534;

describeReal('spire', 'startSpire', () => {
  let authority: TestAuthority;
  let spire: RunningSpire;

  beforeAll(async () => {
    authority = await TestAuthority.create();
    spire = await startSpire({
      entries: [{ path: PORTAL, jwtSvidTtlSeconds: 120 }],
      bundleEndpoint: await authority.issueServer(),
    });
  });

  afterAll(() => spire?.stop());

  async function readBundle() {
    const { body } = await sendHttps(spire.bundleEndpoint, {
      method: 'GET',
      caPem: authority.certificate,
    });
    const { keys } = JSON.parse(body) as { keys: { use: string }[] };
    return createLocalJWKSet({
      // The verifier knows no use of that name.
      keys: keys
        .filter(({ use }) => use === 'jwt-svid')
        .map(key => ({ ...key, use: 'sig', kty: 'EC', alg: 'ES256' })),
    });
  }

  it('lets a real SPIRE give a JWT-SVID that the keys of its bundle verify', async () => {
    const svid = await spire.fetchJwtSvid({ audience: 'keycloak' });
    const { payload } = await jwtVerify(svid, await readBundle());
    expect(payload.sub).toBe(`spiffe://example.org${PORTAL}`);
    expect(payload.aud).toEqual(['keycloak']);
    expect(payload.exp! - payload.iat!).toBe(120);
  });

  it('signs a JWT-SVID for any path and lifetime', async () => {
    const svid = await spire.mintJwtSvid({
      path: '/anybody',
      audience: ['one', 'two'],
      ttlSeconds: 30,
    });
    const { payload } = await jwtVerify(svid, await readBundle());
    expect(payload.sub).toBe('spiffe://example.org/anybody');
    expect(payload.aud).toEqual(['one', 'two']);
    expect(payload.exp! - payload.iat!).toBe(30);
  });

  it('learns of workloads and forgets them', async () => {
    const fetchNew = () => spire.fetchJwtSvid({ audience: 'x', path: '/new' });
    await expect(fetchNew()).rejects.toThrow(/PermissionDenied/);
    await spire.createEntry({ path: '/new' });
    expect(decodeJwt(await fetchNew()).sub).toBe('spiffe://example.org/new');
    await spire.deleteEntry('/new');
    await expect(fetchNew()).rejects.toThrow(/PermissionDenied/);
  });

  it('learns of workloads while its agent is stopped', async () => {
    await spire.stopAgent();
    await spire.createEntry({ path: '/later' });
    await spire.startAgent();
    const svid = await spire.fetchJwtSvid({ audience: 'x', path: '/later' });
    expect(decodeJwt(svid).sub).toBe('spiffe://example.org/later');
    await spire.deleteEntry('/later');
  });

  it('ends its agent and starts it at the same address', async () => {
    const socket = spire.workloadApiAddress.replace('unix:', '');
    await spire.stopAgent();
    await expect(stat(socket)).rejects.toThrow('ENOENT');
    await expect(spire.fetchJwtSvid({ audience: 'x' })).rejects.toThrow();
    await spire.startAgent();
    await spire.startAgent();
    await spire.restartAgent();
    expect((await stat(socket)).isSocket()).toBe(true);
    await spire.fetchJwtSvid({ audience: 'x' });
  });

  it('replaces the key that signs JWT-SVIDs', async () => {
    const before = await spire.fetchJwtSvid({ audience: 'keycloak' });
    await spire.rotateServerKeys();
    const after = await spire.fetchJwtSvid({ audience: 'keycloak' });
    const bundle = await readBundle();
    await expect(jwtVerify(before, bundle)).rejects.toThrow(
      /no applicable key/,
    );
    await jwtVerify(after, bundle);
  });

  it('makes new keys when a server with keys in memory is restarted', async () => {
    const before = await spire.fetchJwtSvid({ audience: 'keycloak' });
    await spire.restartServer();
    const after = await spire.fetchJwtSvid({ audience: 'keycloak' });
    const bundle = await readBundle();
    await jwtVerify(after, bundle);
    // What it signed before its restart stays in its database, and so in its bundle.
    await jwtVerify(before, bundle);
    expect(new X509Certificate(spire.rootCertificates).ca).toBe(true);
  });

  it('gives a user the workloads of that user only', async () => {
    await spire.createEntry({ path: '/stranger', uid: OTHER_USER });
    const fetch = (path: string, uid?: number) =>
      spire.fetchJwtSvid({ audience: 'x', path, uid });
    await expect(fetch('/stranger')).rejects.toThrow(/PermissionDenied/);
    // Only root may ask as another user.
    if (process.getuid?.() !== 0) return;
    expect(decodeJwt(await fetch('/stranger', OTHER_USER)).sub).toBe(
      'spiffe://example.org/stranger',
    );
    await expect(fetch(PORTAL, OTHER_USER)).rejects.toThrow(/PermissionDenied/);
  });
});
