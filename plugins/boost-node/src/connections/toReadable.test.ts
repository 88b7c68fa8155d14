import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ArrivingBody } from './ArrivingBody';
import { HeldBody } from './HeldBody';
import { toReadable } from './toReadable';

describe('toReadable', () => {
  it('streams a body to its end', async () => {
    expect(await text(toReadable(HeldBody.of('whole')))).toBe('whole');
  });

  it('holds the sender back when the stream is full', async () => {
    const flow = { pause: jest.fn(), resume: jest.fn(), giveUp: jest.fn() };
    const body = ArrivingBody.create(flow);
    const stream = toReadable(body);
    body.push(Buffer.alloc(1_000_000));
    expect(flow.pause).toHaveBeenCalledTimes(1);
    stream.resume();
    await once(stream, 'data');
    await new Promise(resolve => setImmediate(resolve));
    expect(flow.resume).toHaveBeenCalledTimes(1);
  });

  it('fails as the body fails, and gives the body up when it is destroyed', async () => {
    const flow = { pause: jest.fn(), resume: jest.fn(), giveUp: jest.fn() };
    const broken = ArrivingBody.create(flow);
    const reading = text(toReadable(broken));
    broken.fail(new Error('reset'));
    await expect(reading).rejects.toThrow('reset');

    const left = ArrivingBody.create(flow);
    const stream = toReadable(left);
    const closed = new Promise(resolve => stream.once('close', resolve));
    stream.destroy();
    await closed;
    expect(flow.giveUp).toHaveBeenCalledTimes(1);
  });
});
