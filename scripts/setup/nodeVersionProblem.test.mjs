// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeVersionProblem } from './nodeVersionProblem.mjs';

test('refuses an unsupported Node and names the supported ones', () => {
  for (const version of ['18.20.4', '20.18.9', '21.7.3', '22.11.0', '23.1.0']) {
    assert.equal(
      nodeVersionProblem(version),
      `Node ${version} is not supported. Use Node 20.19 or later, 22.12 or later, or 24.`,
    );
  }
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '24.0.0']) {
    assert.equal(nodeVersionProblem(version), undefined);
  }
});
