// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nativeBuildAdvice } from './nativeBuildAdvice.mjs';

test('names the missing build tools when a native package cannot be compiled', () => {
  const advice = nativeBuildAdvice(program => program === 'make');
  assert.match(advice, /missing here: python3, g\+\+\./);
  assert.match(advice, /apt-get install python3 make g\+\+/);
  assert.doesNotMatch(
    nativeBuildAdvice(() => true),
    /missing/,
  );
});
