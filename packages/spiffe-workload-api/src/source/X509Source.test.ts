import { inspect } from 'node:util';
import { TrustDomain } from '../identity/TrustDomain';
import type { X509Svid } from '../svid/X509Svid';
import { Recorder } from '../testing/Recorder';
import { rejectionOf } from '../testing/rejectionOf';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import { X509Source } from './X509Source';

const EXAMPLE = TrustDomain.parse('example.org');

let scene: WorkloadApiScene;

beforeEach(async () => {
  scene = await WorkloadApiScene.create({
    entries: [{ path: '/default' }, { path: '/second', hint: 'external' }],
  });
});

afterEach(() => scene.close());

describe('X509Source', () => {
  it('has the current certificate and bundles without waiting', async () => {
    const source = scene.keep(await X509Source.create(scene.options));
    const before = source.getX509Svid();
    const updated = new Promise<void>(resolve => {
      source.onUpdate(resolve);
    });

    await scene.agent.rotateKeys();
    await updated;

    expect(`${before.id}`).toBe('spiffe://example.org/default');
    expect(source.getX509Svid()).not.toBe(before);
    expect(source.getX509Bundle(EXAMPLE).authorities).toHaveLength(2);
  });

  it('keeps its certificate while the agent is away or refuses, and follows it after that', async () => {
    const watched = Recorder.create();
    const source = scene.keep(
      await X509Source.create({ ...scene.options, onError: watched.onError }),
    );
    const before = source.getX509Svid();

    await scene.agent.kill();
    await watched.errorNumber(1);
    await scene.agent.setEntries([]);
    await scene.agent.revive();
    await scene.pauses.pass();
    const refused = await watched.errorNumber(2);
    expect(source.getX509Svid()).toBe(before);

    await scene.agent.setEntries([{ path: '/new' }]);
    const updated = new Promise<void>(resolve => {
      source.onUpdate(resolve);
    });
    await scene.pauses.pass();
    await updated;

    expect(refused.code).toBe('WORKLOAD_API_REFUSED');
    expect(`${source.getX509Svid().id}`).toBe('spiffe://example.org/new');
  });

  it('lets the program choose among several certificates', async () => {
    const source = scene.keep(
      await X509Source.create({
        ...scene.options,
        pick: svids => svids.find(({ hint }) => hint === 'external')!,
      }),
    );

    expect(source.getX509Svid().id.path).toBe('/second');
  });

  it('fails to start when the choice fails, and keeps what it has later', async () => {
    const defect = new TypeError('a defect');
    let isBroken = true;
    const watched = Recorder.create();
    const options = {
      ...scene.options,
      onError: watched.onError,
      pick: ([first]: readonly X509Svid[]) => {
        if (isBroken) throw defect;
        return first;
      },
    };
    await expect(X509Source.create(options)).rejects.toBe(defect);

    isBroken = false;
    const source = scene.keep(await X509Source.create(options));
    const before = source.getX509Svid();
    isBroken = true;
    await scene.agent.rotateSvids();
    const told = await watched.errorNumber(1);

    expect(told.cause).toBe(defect);
    expect(source.getX509Svid()).toBe(before);
  });

  it('refuses everything after it was closed, its TLS too', async () => {
    const source = await X509Source.create(scene.options);

    source.close();
    source.close();

    const closed = expect.objectContaining({ code: 'SOURCE_CLOSED' });
    expect(() => source.getX509Svid()).toThrow(closed);
    expect(() => source.getX509Bundle(EXAMPLE)).toThrow(closed);
    expect(() => source.webSecureContext()).toThrow(closed);
  });

  it('ends with the client that it was given', async () => {
    const client = scene.client();
    const release = scene.agent.hold();
    const creation = X509Source.create({ ...scene.options, client });

    client.close();

    expect((await rejectionOf(creation)).code).toBe('SOURCE_CLOSED');
    release();
  });

  it('shows no key when the source is logged', async () => {
    const source = scene.keep(await X509Source.create(scene.options));

    const shown = `${inspect(source, { depth: 9, showHidden: true })} ${JSON.stringify(source)}`;

    expect(shown).not.toMatch(/PRIVATE|KeyObject/);
  });
});
