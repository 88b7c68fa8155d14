import { FirstUse } from './FirstUse';

describe('FirstUse', () => {
  it('makes its value once for all who ask', async () => {
    let made = 0;
    const value = FirstUse.of(async () => ++made);
    expect(made).toBe(0);

    expect(await Promise.all([value.get(), value.get()])).toEqual([1, 1]);
    expect(await value.get()).toBe(1);
  });

  it('keeps an undefined value as well', async () => {
    let made = 0;
    const value = FirstUse.of(async () => void made++);
    await value.get();
    await value.get();

    expect(made).toBe(1);
  });

  it('gives all who wait its failure, and tries again for the next', async () => {
    let attempts = 0;
    const value = FirstUse.of(async () => {
      attempts++;
      if (attempts === 1) throw new Error('not yet');
      return attempts;
    });
    const outcomes = await Promise.allSettled([value.get(), value.get()]);

    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(await value.get()).toBe(2);
  });
});
