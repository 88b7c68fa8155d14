// @ts-check
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { takenPorts } from './takenPorts.mjs';

test('names the port that is taken and how to choose another', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (
    server.address()
  );
  const needs = [{ port, user: 'the backend', setting: 'backend.baseUrl' }];
  assert.deepEqual(await takenPorts(needs), [
    `Port ${port}, which the backend needs, is taken. End the program that holds it, or choose another port: backend.baseUrl.`,
  ]);
  server.close();
  await once(server, 'close');
  assert.deepEqual(await takenPorts(needs), []);
});
