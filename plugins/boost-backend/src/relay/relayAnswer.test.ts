import type { ServerResponse } from 'node:http';
import { Readable, Writable } from 'node:stream';
import { HeldBody } from 'backstage-plugin-boost-node';
import { bodyFrom } from 'boost-testkit';
import { relayAnswer } from './relayAnswer';

/** A caller's end of the line that takes in nothing until it is told to. */
class StuckResponse extends Writable {
  statusCode = 0;
  readonly headers = new Map<string, string>();
  #release: Array<() => void> = [];

  override _write(_chunk: Buffer, _encoding: string, done: () => void): void {
    this.#release.push(done);
  }

  setHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  takeAll(): void {
    const release = () => {
      for (const done of this.#release.splice(0)) done();
      if (!this.writableFinished) setImmediate(release);
    };
    release();
  }

  get stored(): number {
    return this.writableLength;
  }
}

const asResponse = (response: StuckResponse) =>
  response as unknown as ServerResponse;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('relayAnswer', () => {
  it("holds a slow caller's answer back instead of storing it", async () => {
    const chunks = 200;
    let read = 0;
    const stream = new Readable({
      read() {
        this.push(read === chunks ? null : Buffer.alloc(16 * 1024));
        read += 1;
      },
    });
    const response = new StuckResponse();
    const headers = { 'content-type': 'application/json' };
    const relaying = relayAnswer(
      { status: 200, headers, body: bodyFrom(stream) },
      asResponse(response),
    );
    await settle();
    // Some 256 KiB in the response, and what the source had read ahead.
    expect(read).toBeLessThan(25);
    expect(response.stored).toBeLessThan(20 * 16 * 1024);
    response.takeAll();
    await relaying;
    expect(read).toBe(chunks + 1);
  });

  it.each(['text/plain', 'application/json'])(
    'leaves an answer of %s untouched that breaks off before its first byte',
    async type => {
      const stream = new Readable({ read() {} });
      const response = new StuckResponse();
      const relaying = relayAnswer(
        {
          status: 200,
          headers: { 'content-type': type },
          body: bodyFrom(stream),
        },
        asResponse(response),
      );
      stream.destroy(new Error('other side closed'));
      await expect(relaying).rejects.toThrow('other side closed');
      expect([response.statusCode, [...response.headers]]).toEqual([0, []]);
    },
  );

  it('gives the body up when the caller leaves', async () => {
    const stream = new Readable({ read() {} });
    const response = new StuckResponse();
    const relaying = relayAnswer(
      { status: 200, headers: {}, body: bodyFrom(stream) },
      asResponse(response),
    );
    stream.push('a');
    await settle();
    response.destroy();
    await expect(relaying).rejects.toThrow('The caller left');
    expect(stream.destroyed).toBe(true);
    expect(response.listenerCount('drain')).toBe(0);
  });

  it('gives up at once when the caller has left before', async () => {
    const stream = new Readable({ read() {} });
    const response = new StuckResponse();
    response.destroy();
    await new Promise(resolve => response.once('close', resolve));
    await expect(
      relayAnswer(
        { status: 200, headers: {}, body: bodyFrom(stream) },
        asResponse(response),
      ),
    ).rejects.toThrow('The caller left');
    expect(stream.destroyed).toBe(true);
  });

  it('gives up a caller who reads nothing for a minute', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    try {
      const stream = new Readable({ read() {} });
      const response = new StuckResponse();
      const relaying = relayAnswer(
        { status: 200, headers: {}, body: bodyFrom(stream) },
        asResponse(response),
      );
      stream.push(Buffer.alloc(300 * 1024));
      await settle();
      jest.advanceTimersByTime(59_999);
      expect(stream.destroyed).toBe(false);
      jest.advanceTimersByTime(1);
      await expect(relaying).rejects.toThrow('read nothing for a minute');
      expect(stream.destroyed).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('fails when its own head cannot be set, and gives the body up', async () => {
    const stream = new Readable({ read() {} });
    const response = new StuckResponse();
    response.setHeader = () => {
      throw new Error('headers are sent');
    };
    const relaying = relayAnswer(
      { status: 200, headers: {}, body: bodyFrom(stream) },
      asResponse(response),
    );
    stream.push(null);
    await expect(relaying).rejects.toThrow('headers are sent');
  });

  it('refuses a small answer that is longer than it said', async () => {
    const headers = { 'content-length': '1' };
    const body = HeldBody.of(Buffer.alloc(64 * 1024 + 1));
    await expect(
      relayAnswer(
        { status: 200, headers, body },
        asResponse(new StuckResponse()),
      ),
    ).rejects.toMatchObject({ code: 'KAGENTI_BAD_ANSWER' });
  });
});
