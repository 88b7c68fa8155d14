import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { startWorkloadApi, type WorkloadApiStandIn } from 'boost-testkit';
import { JwtSource, WorkloadApiClient } from 'spiffe-workload-api';
import { CountingRelay } from './CountingRelay';

const FETCH = '/SpiffeWorkloadAPI/FetchJWTSVID';
const BUNDLES = '/SpiffeWorkloadAPI/FetchJWTBundles';

let folder: string;
let agent: WorkloadApiStandIn;
let relay: CountingRelay;
let client: WorkloadApiClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relay-'));
  agent = await startWorkloadApi();
  const socket = join(folder, 'relay.sock');
  relay = await CountingRelay.start({
    agentSocket: agent.address.replace('unix:', ''),
    socket,
  });
  client = WorkloadApiClient.create({ address: `unix:${socket}` });
});

afterEach(async () => {
  client.close();
  await relay.close();
  await relay.close();
  await agent.stop();
  await rm(folder, { recursive: true });
});

const arrived = (method: string) =>
  agent.calls.filter(call => call.method === method).length;

test('the relay counts every fetch that reaches the agent, and passes tokens on', async () => {
  const audiences = Array.from({ length: 30 }, (_, index) => `a${index}`);

  const svids = await Promise.all(
    audiences.map(audience => client.fetchJwtSvid({ audience })),
  );

  assert.deepEqual(
    svids.map(({ audience }) => audience[0]),
    audiences,
  );
  assert.equal(relay.countOf(FETCH), 30);
  assert.equal(arrived('FetchJWTSVID'), 30);
  assert.ok(agent.calls.every(({ hasSecurityHeader }) => hasSecurityHeader));
});

test('the relay does not count what a cache answers', async () => {
  const source = await JwtSource.create({ client });
  for (let call = 0; call < 5; call++) {
    await source.fetchJwtSvid({ audience: 'a' });
  }
  source.close();

  assert.equal(relay.countOf(FETCH), 1);
  assert.equal(arrived('FetchJWTSVID'), 1);
  assert.equal(relay.countOf(BUNDLES), 1);
});

test('the relay counts and passes on refusals', async () => {
  agent.answerNext('FetchJWTSVID', { code: 7, details: 'no identity issued' });

  await assert.rejects(client.fetchJwtSvid({ audience: 'a' }), {
    code: 'WORKLOAD_API_REFUSED',
  });
  assert.equal((await client.fetchJwtSvid({ audience: 'a' })).audience[0], 'a');
  assert.equal(relay.countOf(FETCH), 2);
});

test('the relay lets go of a call whose caller gave up', async () => {
  const stop = new AbortController();
  const source = await JwtSource.create({ client, signal: stop.signal });
  assert.equal(agent.openStreams, 1);

  source.close();
  // The agent has dealt with what came before this answer.
  await client.fetchJwtSvid({ audience: 'a' });

  assert.equal(agent.openStreams, 0);
});

test('the relay ends connections with those of the agent, and makes new ones', async () => {
  await client.fetchJwtSvid({ audience: 'a' });
  await agent.kill();

  await assert.rejects(client.fetchJwtSvid({ audience: 'a' }), {
    code: 'WORKLOAD_API_UNREACHABLE',
  });
  assert.equal(arrived('FetchJWTSVID'), 1);

  await agent.revive();
  const svid = await client.fetchJwtSvid({ audience: 'a' });
  assert.equal(svid.audience[0], 'a');
});
