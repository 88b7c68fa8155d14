import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { awaitBody } from './awaitBody';
import { RequestClock } from './RequestClock';

describe('awaitBody', () => {
  let now: number;
  let clock: RequestClock;
  let request: IncomingMessage & Readable;

  beforeEach(() => {
    now = 0;
    clock = RequestClock.start(() => now);
    request = new Readable({ read() {} }) as IncomingMessage & Readable;
  });

  it('waits for the caller until the last byte, and no longer', async () => {
    const reading = awaitBody(request, clock, async () => {
      for await (const chunk of request) now += chunk.length;
      now += 100;
      return 'parsed';
    });
    request.push('12345');
    request.push(null);

    expect(await reading).toBe('parsed');
    expect(clock.read()).toMatchObject({ caller: 5, boost: 100 });
  });

  it('ends the wait when reading fails', async () => {
    const refuse = async () => {
      now += 3;
      throw new Error('compressed');
    };
    await expect(awaitBody(request, clock, refuse)).rejects.toThrow(
      'compressed',
    );
    now += 7;

    expect(request.listenerCount('end')).toBe(0);
    expect(clock.read()).toMatchObject({ caller: 3, boost: 7 });
  });
});
