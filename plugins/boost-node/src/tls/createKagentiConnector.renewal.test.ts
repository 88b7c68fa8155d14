import { writeFile } from 'node:fs/promises';
import { TestAuthority } from 'boost-testkit';
import { TlsScene } from '../testing/TlsScene';

// Hundreds of handshakes take their time on a busy machine.
jest.setTimeout(60_000);

describe('createKagentiConnector, renewal', () => {
  let scene: TlsScene;

  beforeEach(async () => {
    scene = await TlsScene.create();
    await scene.present('first');
  });

  afterEach(() => scene.close());

  it('shows the renewed certificate on new connections, and resumes no session', async () => {
    const client = scene.createClient(scene.files);
    await scene.ask(client);
    await scene.ask(client);

    await scene.present('second');
    await scene.ask(client);

    const subjects = scene.seen.map(({ subject }) => subject);
    expect(subjects).toEqual(['first', 'first', 'second']);
    expect(scene.seen[2].isResumed).toBe(false);
  });

  it('goes on with a connection that it keeps', async () => {
    scene.keepsConnections = true;
    const client = scene.createClient(scene.files);
    await scene.ask(client);

    await scene.present('second');
    await scene.ask(client);

    const [before, after] = scene.seen;
    expect(after).toEqual(before);
  });

  it('loses no call while certificate and CA are renewed under load', async () => {
    const client = scene.createClient(scene.files);
    let isOver = false;
    const callers = Array.from({ length: 5 }, async () => {
      while (!isOver) expect(await scene.ask(client)).toBe(200);
    });
    // Ends with a call that fails, too.
    const watch = () =>
      Promise.race([scene.moreRequests(30), Promise.all(callers)]);
    const old = scene.authority;
    const renewed = await TestAuthority.create();
    const both = `${old.certificate}\n${renewed.certificate}`;
    const issue = (authority: TestAuthority, commonName: string) =>
      authority.issueClient({ commonName });

    try {
      await watch();
      await scene.put(old.certificate, await issue(old, 'second'));
      await watch();
      await scene.put(both, await issue(old, 'third'));
      await watch();
      await scene.replaceCertificate(renewed, [old, renewed]);
      await scene.put(both, await issue(renewed, 'fourth'));
      await watch();
      await scene.replaceCertificate(renewed, [renewed]);
      await scene.put(renewed.certificate, await issue(renewed, 'fifth'));
      await watch();
    } finally {
      isOver = true;
      await Promise.all(callers);
    }

    expect([...new Set(scene.seen.map(({ subject }) => subject))]).toEqual([
      'first',
      'second',
      'third',
      'fourth',
      'fifth',
    ]);
  });

  it('finds a file that was missing as soon as it is there', async () => {
    const client = scene.createClient(scene.files);
    const { caFile } = scene.files;
    const { authority } = scene;
    await scene.put('', await authority.issueClient({ commonName: 'portal' }));
    await expect(scene.ask(client)).rejects.toMatchObject({
      code: 'KAGENTI_UNREACHABLE',
    });

    await writeFile(caFile, authority.certificate);
    expect(await scene.ask(client)).toBe(200);
  });
});
