// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingCounterparts } from './missingCounterparts.mjs';

test('names each counterpart that tests want and the machine lacks', () => {
  const counterpart = (
    /** @type {string} */ name,
    /** @type {boolean} */ isThere,
  ) => ({ name, isInstalled: () => isThere, install: async () => {} });
  const sources = [
    "describeReal('keycloak', 'tokens', () => {});",
    "describeReal(\n  'redis',\n  'cache', () => {});",
    "describeReal(['keycloak', 'spire'], 'assertions', () => {});",
    "describeReal(\n  [\n    'keycloak',\n    'kubernetes',\n  ],\n  'all', () => {});",
  ];
  assert.deepEqual(
    missingCounterparts(sources, [
      counterpart('keycloak', false),
      counterpart('chromium', false),
      counterpart('redis', true),
      counterpart('spire', false),
      counterpart('kubernetes', false),
    ]),
    ['keycloak', 'spire', 'kubernetes'],
  );
});
