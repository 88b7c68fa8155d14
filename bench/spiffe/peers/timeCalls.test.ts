import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeCalls } from './timeCalls';

test('the median and the slowest hundredth of calls are told, without those that warm up', async () => {
  let nowNs = 0n;
  let calls = 0;
  const times = await timeCalls(
    async () => {
      calls++;
      // 40 that are slow, and then 1 to 200 µs, the slow ones first.
      nowNs += calls <= 40 ? 1_000_000n : BigInt(241 - calls) * 1000n;
    },
    200,
    () => nowNs,
  );
  assert.equal(calls, 240);
  assert.deepEqual(times, { p50: 101, p99: 199 });
});

test('a call that fails ends the timing', async () => {
  const refusal = new Error('no identity issued');
  await assert.rejects(
    timeCalls(() => Promise.reject(refusal), 10),
    refusal,
  );
});
