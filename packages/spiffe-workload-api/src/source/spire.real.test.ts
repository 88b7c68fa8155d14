import { once } from 'node:events';
import { connect, createServer } from 'node:tls';
import { describeReal, type RunningSpire, startSpire } from 'boost-testkit';
import { WorkloadApiClient } from '../client/WorkloadApiClient';
import { matchId } from '../identity/matchId';
import { SpiffeId } from '../identity/SpiffeId';
import { TrustDomain } from '../identity/TrustDomain';
import { validateJwtSvid } from '../svid/validateJwtSvid';
import { validateX509Chain } from '../svid/validateX509Chain';
import { Recorder } from '../testing/Recorder';
import { rejectionOf } from '../testing/rejectionOf';
import { listen } from '../testing/listen';
import { TlsPeer } from '../testing/TlsPeer';
import { JwtSource } from './JwtSource';
import { getPeerSpiffeId } from './tls/getPeerSpiffeId';
import { spiffeServerOptions } from './tls/spiffeServerOptions';
import { X509Source } from './X509Source';

const WEATHER = SpiffeId.parse('spiffe://example.org/ns/team1/sa/weather');
const EXAMPLE = TrustDomain.parse('example.org');
const AUDIENCE = 'http://127.0.0.1:18080/realms/lab';

describeReal('spire', 'the client at a real SPIRE', () => {
  let spire: RunningSpire;
  let client: WorkloadApiClient;
  const closers: { close(): void }[] = [];

  function keep<Closable extends { close(): void }>(made: Closable): Closable {
    closers.push(made);
    return made;
  }

  beforeAll(async () => {
    spire = await startSpire({ entries: [{ path: WEATHER.path }] });
    client = keep(
      WorkloadApiClient.create({ address: spire.workloadApiAddress }),
    );
  });

  afterAll(async () => {
    closers.forEach(made => made.close());
    await spire?.stop();
  });

  const options = () => ({ address: spire.workloadApiAddress });

  it('fetches a JWT-SVID that agent and bundle both find valid', async () => {
    const svid = await client.fetchJwtSvid({ audience: AUDIENCE });
    const token = svid.marshal();

    const byAgent = await client.validateJwtSvid({ audience: AUDIENCE, token });
    const byBundle = await validateJwtSvid(token, {
      audience: AUDIENCE,
      bundles: await client.fetchJwtBundles(),
    });

    expect([svid, byAgent, byBundle].map(({ id }) => `${id}`)).toEqual(
      Array(3).fill(`${WEATHER}`),
    );
    expect(svid.expiresAtMs - svid.issuedAtMs!).toBe(300_000);
  });

  it('is refused by the real agent with the words of the stand-in', async () => {
    const token = (await client.fetchJwtSvid({ audience: 'a' })).marshal();
    const subject = SpiffeId.parse('spiffe://example.org/stranger');

    const [wrongAudience, junk, stranger] = await Promise.all([
      rejectionOf(client.validateJwtSvid({ audience: 'zz', token })),
      rejectionOf(client.validateJwtSvid({ audience: 'a', token: 'junk' })),
      rejectionOf(client.fetchJwtSvid({ audience: 'a', subject })),
    ]);

    expect(wrongAudience.message).toContain(
      'INVALID_ARGUMENT: expected audience in ["zz"] (audience=["a"])',
    );
    expect(junk.message).toContain(
      'INVALID_ARGUMENT: unable to parse JWT token',
    );
    expect(stranger.message).toContain('PERMISSION_DENIED: no identity issued');
  });

  it('fetches an X.509-SVID that the bundle validates', async () => {
    const { defaultSvid } = await client.fetchX509Context();
    const bundles = await client.fetchX509Bundles();

    expect(`${validateX509Chain(defaultSvid.certificates, bundles)}`).toBe(
      `${WEATHER}`,
    );
    expect(bundles.getX509Bundle(EXAMPLE).authorities).toHaveLength(1);
  });

  it('learns that SPIRE 1.14.5 offers no WIT-SVIDs', async () => {
    const error = await rejectionOf(client.fetchWitSvids());

    expect(error.code).toBe('WORKLOAD_API_UNSUPPORTED');
  });

  it('has mutual TLS between two sources with certificates of SPIRE', async () => {
    const [one, two] = await Promise.all([
      X509Source.create(options()),
      X509Source.create(options()),
    ]);
    keep(one);
    keep(two);
    const callers: string[] = [];
    const server = one.protectTlsServer(
      createServer(spiffeServerOptions, socket => {
        callers.push(`${getPeerSpiffeId(socket)}`);
        socket.on('error', () => {});
        socket.end('hello');
      }),
      matchId(WEATHER),
    );
    const port = await listen(server);

    const socket = connect({
      host: '127.0.0.1',
      port,
      ...two.tlsClientOptions(matchId(WEATHER)),
    });
    const [greeting] = await once(socket, 'data');
    socket.destroy();
    server.close();

    expect(`${greeting}`).toBe('hello');
    expect(callers).toEqual([`${WEATHER}`]);
  });

  it('keeps a stranger of another SPIRE out of mutual TLS', async () => {
    const other = await startSpire({ entries: [{ path: WEATHER.path }] });
    const ours = keep(await X509Source.create(options()));
    const stranger = await X509Source.create({
      address: other.workloadApiAddress,
    });
    const peer = await TlsPeer.create(spiffeServerOptions, server => {
      ours.protectTlsServer(server, matchId(WEATHER));
    });

    const believing = await peer.attempt({
      ...stranger.tlsClientOptions(matchId(WEATHER)),
      rejectUnauthorized: false,
    });
    const careful = await peer.attempt(
      stranger.tlsClientOptions(matchId(WEATHER)),
    );
    peer.close();
    stranger.close();
    await other.stop();

    expect([believing.received, careful.received]).toEqual(['', '']);
    expect(peer.bytesRead).toBe(0);
    expect(peer.sockets).toEqual([]);
  });

  it('survives the restart of the real agent, and serves what it has meanwhile', async () => {
    const errors = Recorder.create();
    const jwt = keep(
      await JwtSource.create({ ...options(), onError: errors.onError }),
    );
    const x509 = keep(await X509Source.create(options()));
    const svid = await jwt.fetchJwtSvid({ audience: AUDIENCE });
    const back = Promise.all(
      [jwt, x509].map(
        source => new Promise<void>(resolve => void source.onUpdate(resolve)),
      ),
    );

    await spire.stopAgent();
    await errors.errorNumber(1);
    expect(await jwt.fetchJwtSvid({ audience: AUDIENCE })).toBe(svid);
    expect(`${x509.getX509Svid().id}`).toBe(`${WEATHER}`);
    const missing = await rejectionOf(jwt.fetchJwtSvid({ audience: 'new' }));
    await spire.startAgent();
    await back;

    expect(missing.code).toBe('WORKLOAD_API_UNREACHABLE');
    const fresh = await jwt.fetchJwtSvid({ audience: 'new' });
    expect(fresh.audience).toEqual(['new']);
    expect(`${x509.getX509Svid().id}`).toBe(`${WEATHER}`);
  });

  it('follows the real server to new keys', async () => {
    const source = keep(await JwtSource.create(options()));
    const before = source.getJwtBundle(EXAMPLE).keyIds;
    let hasNewKeys = () => {};
    const changed = new Promise<void>(resolve => {
      hasNewKeys = resolve;
    });
    source.onUpdate(() => {
      const { keyIds } = source.getJwtBundle(EXAMPLE);
      if (!keyIds.some(id => before.includes(id))) hasNewKeys();
    });

    await spire.rotateServerKeys();
    await changed;

    const svid = await source.fetchJwtSvid({ audience: 'after' });
    const valid = await validateJwtSvid(svid.marshal(), {
      audience: 'after',
      bundles: source,
    });
    expect(`${valid.id}`).toBe(`${WEATHER}`);
  });

  it('waits for an entry that the agent does not know yet', async () => {
    const late = await startSpire({ entries: [] });
    const errors = Recorder.create();
    const creation = X509Source.create({
      address: late.workloadApiAddress,
      onError: errors.onError,
    });
    const refused = await errors.errorNumber(1);

    await late.createEntry({ path: '/late' }, { isAwaited: false });
    const source = await creation;
    const { path } = source.getX509Svid().id;
    source.close();
    await late.stop();

    expect(refused.code).toBe('WORKLOAD_API_REFUSED');
    expect(path).toBe('/late');
  });
});
