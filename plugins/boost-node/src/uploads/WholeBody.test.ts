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
    expect(body.open()).toBe(bytes);
    expect(body.sentBytes).toBe(6);
  });

  it('lets go of the bytes once there will be no further try', () => {
    const body = WholeBody.of(Buffer.from('abc'));
    body.open();
    body.settle();
    expect(body.open()).toBeUndefined();
    expect([body.kind, body.sentBytes]).toEqual(['whole', 3]);
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
