import { ByteKeeper } from './ByteKeeper';

const LARGE = 32 * 1024;

const bytesOf = (length: number, value: number) => Buffer.alloc(length, value);

describe('ByteKeeper', () => {
  it.each([1, LARGE - 1, LARGE, 2 * LARGE])(
    'keeps %d bytes when what they were read to is overwritten',
    length => {
      const received = bytesOf(length, 1);
      const kept = ByteKeeper.create().keep(received);
      received.fill(2);
      expect(kept.equals(bytesOf(length, 1))).toBe(true);
    },
  );

  it('uses the memory of a large piece again once it was released', () => {
    const keeper = ByteKeeper.create();
    const first = keeper.keep(bytesOf(2 * LARGE, 1));
    const other = keeper.keep(bytesOf(2 * LARGE, 2));
    expect(other.buffer).not.toBe(first.buffer);
    keeper.release(first);
    const next = keeper.keep(bytesOf(LARGE, 3));
    expect(keeper.free).toBe(0);
    expect(next.buffer.byteLength).toBe(2 * LARGE);
    // Nothing of what lay there before is handed out.
    expect(next.equals(bytesOf(LARGE, 3))).toBe(true);
    expect(other.equals(bytesOf(2 * LARGE, 2))).toBe(true);
  });

  it('leaves nothing to see for those who hold a piece that was released', () => {
    const keeper = ByteKeeper.create();
    const piece = keeper.keep(bytesOf(2 * LARGE, 1));
    const part = piece.subarray(7, 9);
    keeper.release(piece);
    const next = keeper.keep(bytesOf(2 * LARGE, 2));
    expect([piece.length, part.length]).toEqual([0, 0]);
    // Nor does a second release take away what is in use again.
    keeper.release(piece);
    expect(keeper.free).toBe(0);
    expect(next.equals(bytesOf(2 * LARGE, 2))).toBe(true);
  });

  it('leaves a piece to whoever keeps it', () => {
    const keeper = ByteKeeper.create();
    const piece = keeper.keep(bytesOf(2 * LARGE, 1));
    keeper.forget(piece);
    keeper.release(piece);
    expect(keeper.free).toBe(0);
    expect(piece.equals(bytesOf(2 * LARGE, 1))).toBe(true);
  });

  it('takes nothing back that others may still need', () => {
    const keeper = ByteKeeper.create();
    const piece = keeper.keep(bytesOf(2 * LARGE, 1));
    keeper.release(piece.subarray(1));
    keeper.release(piece.subarray(0, LARGE));
    keeper.release(keeper.keep(bytesOf(9, 1)));
    keeper.release(bytesOf(2 * LARGE, 1));
    expect(keeper.free).toBe(0);
    keeper.release(piece);
    keeper.release(piece);
    expect(keeper.free).toBe(1);
  });

  it('holds no more for later than a megabyte', () => {
    const keeper = ByteKeeper.create();
    const pieces = Array.from({ length: 20 }, () =>
      keeper.keep(bytesOf(2 * LARGE, 1)),
    );
    for (const piece of pieces) keeper.release(piece);
    expect(keeper.free).toBe(16);
  });
});
