import { randomFillSync } from 'node:crypto';

/** For 170 traces: the system is asked seldom, and little is drawn in vain. */
const STOCK_BYTES = 4096;

const stock = Buffer.allocUnsafe(STOCK_BYTES);
let taken = STOCK_BYTES;

/**
 * Random bytes, each given out once, from a stock that is asked of the system in one go.
 *
 * @param bytes - How many, up to 4,096
 * @returns Twice as many lower-case digits
 */
export function randomHex(bytes: number): string {
  if (taken + bytes > STOCK_BYTES) {
    randomFillSync(stock);
    taken = 0;
  }
  const hex = stock.toString('hex', taken, taken + bytes);
  taken += bytes;
  return hex;
}
