import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryTokenStore } from '../stores/MemoryTokenStore';
import { peakPerWindow } from './peakPerWindow';
import { readFleetFigures } from './readFleetFigures';
import { simulateFleet } from './simulateFleet';

const HOUR = 3_600;
const OUTAGE = { from: 1.5 * HOUR, to: 1.5 * HOUR + 600 };
const FLEET = { replicas: 20, seconds: 2.5 * HOUR, outage: OUTAGE, seed: 1 };

const sum = (counts: readonly number[]) =>
  counts.reduce((total, count) => total + count, 0);

test('a fleet without a shared store asks in proportion to its size, and recovers after an outage', async () => {
  const course = await simulateFleet(FLEET);
  const figures = readFleetFigures(course, OUTAGE);
  // Refreshes begin 144 to 192 s into a token's life, at the first call after that.
  assert.ok(figures.steadyPerSecond > 20 / 205, `${figures.steadyPerSecond}`);
  assert.ok(figures.steadyPerSecond < 20 / 144, `${figures.steadyPerSecond}`);
  assert.equal(figures.peakAfterStart, 20);
  assert.ok(figures.peakAfterOutage > figures.steadyPerWindow);
  assert.equal(sum(course.failuresPerSecond.slice(0, OUTAGE.from)), 0);
  assert.ok(sum(course.failuresPerSecond.slice(OUTAGE.from, OUTAGE.to)) > 0);
  assert.ok(figures.lastFailureSeconds > 0);
  assert.equal(sum(course.failuresPerSecond.slice(OUTAGE.to + 600)), 0);
});

test('a fleet with a shared store asks about as often as one replica', async () => {
  const store = MemoryTokenStore.create();
  const shared = await simulateFleet({ ...FLEET, store });
  const lone = await simulateFleet({ ...FLEET, replicas: 1 });
  const steady = (course: typeof shared) =>
    readFleetFigures(course, OUTAGE).steadyPerSecond;
  assert.ok(steady(shared) >= steady(lone));
  assert.ok(steady(shared) < 2 * steady(lone));
});

test('a simulation is the same each time', async () => {
  const short = { ...FLEET, seconds: 900 };
  assert.deepEqual(await simulateFleet(short), await simulateFleet(short));
});

test('a peak is the most within any window', () => {
  assert.equal(peakPerWindow([0, 3, 4, 0, 0, 5], 2), 7);
  assert.equal(peakPerWindow([1, 1], 10), 2);
  assert.equal(peakPerWindow([], 10), 0);
});
