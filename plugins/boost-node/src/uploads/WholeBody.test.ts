import { WholeBody } from './WholeBody';

describe('WholeBody', () => {
  it('is the same for every try, and counts what each was given', () => {
    const bytes = Buffer.from('abc');
    const body = WholeBody.of(bytes);
    expect([body.kind, body.isReplayable, body.sentBytes]).toEqual([
      'whole',
      true,
      0,
    ]);
    expect(body.open()).toBe(bytes);
    body.settle();
    expect(body.open()).toBe(bytes);
    expect(body.sentBytes).toBe(6);
  });

  it('can be none', () => {
    const body = WholeBody.of(undefined);
    expect([body.kind, body.open(), body.sentBytes]).toEqual([
      'none',
      undefined,
      0,
    ]);
  });
});
