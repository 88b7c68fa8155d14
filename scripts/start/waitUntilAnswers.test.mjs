// @ts-check
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { waitUntilAnswers } from './waitUntilAnswers.mjs';

test('waits until an address answers with a success', async () => {
  const statuses = [503, 404, 200];
  const server = createServer((_, response) => {
    response.statusCode = statuses.shift() ?? 500;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (
    server.address()
  );
  const { signal } = new AbortController();
  await waitUntilAnswers(`http://127.0.0.1:${port}`, {
    signal,
    pollMilliseconds: 1,
  });
  assert.deepEqual(statuses, []);
  server.close();
  server.closeAllConnections();
});

test('stops waiting for an address when it is told to', async () => {
  const controller = new AbortController();
  const waiting = waitUntilAnswers('http://127.0.0.1:9', {
    signal: controller.signal,
    pollMilliseconds: 1,
  });
  controller.abort(new Error('stopped'));
  await assert.rejects(waiting);
});
