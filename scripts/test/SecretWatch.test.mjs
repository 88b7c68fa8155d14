// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SecretWatch } from './SecretWatch.mjs';

const TOKEN = [
  'eyJhbGciOiJSUzI1NiJ9',
  'eyJzdWIiOiJwb3J0YWwifQ',
  'c2lnbmF0dXJl',
];

describe('SecretWatch', () => {
  it('fails a test run that prints a marked secret or any token', () => {
    const watch = new SecretWatch();
    watch.look('secret: marked-secret-5d10\n');
    watch.look(`Bearer ${TOKEN.join('.')}\n`);

    assert.deepEqual(watch.found, ['marked-secret-5d…', 'eyJhbGciOiJSUzI1…']);
  });

  it('finds a secret that arrives in two pieces', () => {
    const watch = new SecretWatch();
    watch.look('... marked-se');
    watch.look('cret-5d10 ...');

    assert.equal(watch.found.length, 1);
  });

  it('finds nothing in ordinary output', () => {
    const watch = new SecretWatch();
    watch.look('PASS src/secrets.test.ts\nit marks tokens eyJ.eyJ\n');

    assert.deepEqual(watch.found, []);
  });
});
