// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseToolchain } from './chooseToolchain.mjs';

const ADVICE =
  'Please install Go 1.21 or newer (https://go.dev/dl), then run this again.';

test('says in one line which Go is missing', () => {
  for (const [output, problem] of [
    [undefined, 'Go is missing.'],
    ['', 'Go does not say its version.'],
    ['go version go1.19.8 linux/amd64', 'Go 1.19.8 is too old.'],
  ]) {
    assert.throws(() => chooseToolchain(output, '1.26.2'), {
      message: `${problem} ${ADVICE}`,
    });
  }
});

test('lets a Go fetch a newer one only when a module asks for it', () => {
  for (const [version, needed, environment] of /** @type {const} */ ([
    ['1.21.0', '1.26.2', { GOTOOLCHAIN: 'auto' }],
    ['1.26.1', '1.26.2', { GOTOOLCHAIN: 'auto' }],
    ['1.26.2', '1.26.2', {}],
    ['1.26.8', '1.24.0', {}],
    ['2.0', '1.26.2', {}],
  ])) {
    const output = `go version go${version} linux/amd64`;
    assert.deepEqual(chooseToolchain(output, needed), environment, version);
  }
});
