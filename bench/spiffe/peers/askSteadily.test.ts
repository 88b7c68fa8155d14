import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askSteadily, type LoadTime } from './askSteadily';

const LOAD = { audiences: 4, intervalMs: 2_000, rounds: 3 };

/** A clock that goes to whoever waits for the earliest moment. */
class LoadClock implements LoadTime {
  #nowMs = 1_000;
  readonly #waiting: { untilMs: number; go: () => void }[] = [];

  nowMs(): number {
    return this.#nowMs;
  }

  async pauseMs(milliseconds: number): Promise<void> {
    await new Promise<void>(go => {
      this.#waiting.push({ untilMs: this.#nowMs + milliseconds, go });
    });
  }

  async run(load: Promise<unknown>): Promise<void> {
    let isOver = false;
    const end = () => {
      isOver = true;
    };
    load.then(end, end);
    while (!isOver) {
      await new Promise(resolve => setImmediate(resolve));
      this.#waiting.sort((a, b) => a.untilMs - b.untilMs);
      const next = this.#waiting.shift();
      if (!next) continue;
      this.#nowMs = Math.max(this.#nowMs, next.untilMs);
      next.go();
    }
  }
}

test('each audience is asked for once in an interval, spread over it', async () => {
  const clock = new LoadClock();
  const asked: [number, number][] = [];
  const load = askSteadily(
    async index => asked.push([clock.nowMs() - 1_000, index]),
    LOAD,
    clock,
  );
  await clock.run(load);
  assert.equal(await load, 12);
  assert.deepEqual(
    asked,
    [
      0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000, 4_500, 5_000,
      5_500,
    ].map((atMs, index) => [atMs, index % 4]),
  );
});

test('a call that fails ends the load of all callers', async () => {
  const clock = new LoadClock();
  let calls = 0;
  const refusal = new Error('no identity issued');
  const load = askSteadily(
    async () => {
      calls++;
      if (calls === 6) throw refusal;
    },
    LOAD,
    clock,
  );
  await clock.run(load);
  await assert.rejects(load, refusal);
  // Those who were waiting for their turn have not gone on.
  assert.equal(calls, 6);
});
