import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Figures } from '../../figures/Figures';
import { withAdded } from './withAdded';

test('what a peer adds is more than without it, in the same round', () => {
  const round = new Map<string, Figures>([
    ['boost', { p50: 0.5, cpu: 180 }],
    ['quick', { cpu: 20 }],
    ['direct', { p50: 0.25 }],
  ]);
  assert.deepEqual(
    withAdded(round, [['p50', 'added p50']]),
    new Map<string, Figures>([
      ['boost', { p50: 0.5, cpu: 180, 'added p50': 0.25 }],
      ['quick', { cpu: 20 }],
      ['direct', { p50: 0.25 }],
    ]),
  );
});
