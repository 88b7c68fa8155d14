// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { portalEnvironment } from './portalEnvironment.mjs';
import { portalPorts } from './portalPorts.mjs';

test('lets environment variables choose the ports of the portal', () => {
  const ports = portalPorts({ BOOST_BACKEND_PORT: '7107' });
  assert.deepEqual(portalEnvironment(ports), {
    BOOST_APP_PORT: '3000',
    BOOST_BACKEND_PORT: '7107',
    BOOST_KAGENTI_PORT: '7008',
    BOOST_ISSUER_PORT: '7009',
    APP_CONFIG_backend_baseUrl: 'http://localhost:7107',
    APP_CONFIG_backend_listen_port: '7107',
  });
});

test('refuses a port that is none', () => {
  for (const text of ['http', '0', '70000', '80.5']) {
    assert.throws(
      () => portalPorts({ BOOST_APP_PORT: text }),
      new RegExp(`BOOST_APP_PORT is ${text}`),
    );
  }
});
