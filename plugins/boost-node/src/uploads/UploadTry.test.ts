import { setImmediate } from 'node:timers/promises';
import { readTry } from '../testing/readTry';
import { UploadTry } from './UploadTry';

function tryOf(...beginning: string[]) {
  const flow = { resume: jest.fn(), pause: jest.fn() };
  const chunks = beginning.map(each => Buffer.from(each));
  const attempt = UploadTry.create(flow, chunks);
  const taken: string[] = [];
  attempt.on('data', chunk => taken.push(String(chunk)));
  return { attempt, flow, taken };
}

describe('UploadTry', () => {
  it('hands over nothing before somebody takes it, and then all in order', async () => {
    const { attempt, flow, taken } = tryOf('a', 'b');
    attempt.push(Buffer.from('c'));
    await setImmediate();
    expect(taken).toEqual([]);
    expect(flow.pause).toHaveBeenCalledTimes(1);

    attempt.resume();
    // undici resumes before it listens to its socket.
    expect(taken).toEqual([]);
    await setImmediate();
    expect(taken).toEqual(['a', 'b', 'c']);
    expect(flow.resume).toHaveBeenCalledTimes(1);
    attempt.push(Buffer.from('d'));
    expect(taken).toEqual(['a', 'b', 'c', 'd']);
  });

  it('stops in the middle of what waits when its taker has had enough', async () => {
    const { attempt, flow, taken } = tryOf('a', 'b', 'c');
    attempt.on('data', () => attempt.pause());
    attempt.resume();
    await setImmediate();
    expect(taken).toEqual(['a']);
    expect(flow.resume).not.toHaveBeenCalled();
    attempt.push(Buffer.from('d'));
    for (const expected of ['b', 'c', 'd']) {
      attempt.resume();
      await setImmediate();
      expect(taken.at(-1)).toBe(expected);
    }
  });

  it('ends once, behind the last byte', async () => {
    const { attempt, taken } = tryOf('a');
    const ended = jest.fn(() => taken.push('end'));
    attempt.on('end', ended);
    attempt.finish();
    await setImmediate();
    expect(ended).not.toHaveBeenCalled();
    attempt.resume();
    await setImmediate();
    attempt.resume();
    await setImmediate();
    expect(taken).toEqual(['a', 'end']);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('tells why it was given up, and hands over nothing more', async () => {
    const { attempt, flow, taken } = tryOf('a');
    const error = new Error('refused');
    const told = jest.fn();
    attempt.on('error', told);
    attempt.resume();
    attempt.destroy(error).destroy(new Error('again'));
    await new Promise(resolve => attempt.once('close', resolve));
    attempt.push(Buffer.from('b'));
    attempt.finish();
    await setImmediate();
    expect(told.mock.calls).toEqual([[error]]);
    expect([attempt.destroyed, attempt.errored]).toEqual([true, error]);
    expect(taken).toEqual([]);
    expect(flow.pause).toHaveBeenCalled();
  });

  it('is read to its end without a beginning', async () => {
    const { attempt } = tryOf();
    const reading = readTry(attempt);
    attempt.push(Buffer.from('x'));
    attempt.finish();
    expect(await reading).toBe('x');
  });
});
