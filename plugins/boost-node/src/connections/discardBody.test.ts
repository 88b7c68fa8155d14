import { once } from 'node:events';
import { Readable } from 'node:stream';
import { bodyFrom } from 'boost-testkit';
import { discardBody } from './discardBody';

describe('discardBody', () => {
  it('reads a small body to its end', async () => {
    const body = Readable.from([Buffer.from('Internal Server Error')]);
    discardBody(bodyFrom(body));
    await once(body, 'end');
    expect(body.readableEnded).toBe(true);
  });

  it('cuts a large body off', async () => {
    const read = jest.fn(function push(this: Readable) {
      this.push(Buffer.alloc(16 * 1024));
    });
    const body = new Readable({ read });
    discardBody(bodyFrom(body));
    body.on('error', () => {});
    await new Promise(resolve => body.once('close', resolve));
    expect(read.mock.calls.length).toBeLessThan(20);
  });

  it('survives a body that fails', async () => {
    const body = new Readable({ read() {} });
    discardBody(bodyFrom(body));
    const closed = new Promise(resolve => body.once('close', resolve));
    body.destroy(new Error('other side closed'));
    await closed;
    expect(body.errored).toEqual(new Error('other side closed'));
  });

  it('cuts off a body that drips', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
    const body = new Readable({ read() {} });
    discardBody(bodyFrom(body));
    const closed = new Promise(resolve => body.once('close', resolve));
    body.push('a');

    jest.advanceTimersByTime(1_000);

    await closed;
    expect(body.readableEnded).toBe(false);
    jest.useRealTimers();
  });
});
