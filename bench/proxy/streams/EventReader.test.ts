import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EventReader } from './EventReader';

test('events are found wherever the stream is cut', () => {
  const stream =
    'data: {"sentMs":1.5}\n\n: still here\n\ndata: {"sentMs":2}\n\n';
  for (let cut = 0; cut <= stream.length; cut++) {
    const reader = new EventReader();
    const times = [
      ...reader.read(stream.slice(0, cut)),
      ...reader.read(stream.slice(cut)),
    ];
    assert.deepEqual(times, [1.5, 2]);
  }
});

test('an event that is not whole yet is none', () => {
  const reader = new EventReader();
  assert.deepEqual(reader.read('data: {"sentMs":1}\n'), []);
  assert.deepEqual(reader.read('\n'), [1]);
});
