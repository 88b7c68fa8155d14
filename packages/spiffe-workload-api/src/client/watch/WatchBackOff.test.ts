import { WatchBackOff } from './WatchBackOff';

function waits(chance: number, count: number): number[] {
  const backOff = WatchBackOff.create(() => chance);
  return Array.from({ length: count }, () => backOff.nextMs() / 1000);
}

describe('WatchBackOff', () => {
  it('waits from one to thirty seconds between attempts', () => {
    expect(waits(0, 7)).toEqual([1, 2, 4, 8, 16, 20, 20]);
    expect(waits(1, 7)).toEqual([1.5, 3, 6, 12, 24, 30, 30]);
  });

  it('begins anew after a success', () => {
    const backOff = WatchBackOff.create(() => 0);
    backOff.nextMs();
    backOff.nextMs();

    backOff.reset();

    expect(backOff.nextMs()).toBe(1000);
  });
});
