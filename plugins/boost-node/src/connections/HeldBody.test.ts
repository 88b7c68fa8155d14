import { ByteKeeper } from './ByteKeeper';
import { HeldBody } from './HeldBody';
import { readWhole } from './readWhole';
import { releaseBytes } from './releaseBytes';

describe('HeldBody', () => {
  it('keeps its bytes when they are released, also those that came with an answer', async () => {
    const bytes = Buffer.alloc(64 * 1024, 'a');
    const piece = ByteKeeper.shared.keep(bytes);
    const body = HeldBody.of(piece);
    releaseBytes(piece);
    const whole = await readWhole(body, bytes.length);
    expect(whole?.equals(bytes)).toBe(true);
  });
});
