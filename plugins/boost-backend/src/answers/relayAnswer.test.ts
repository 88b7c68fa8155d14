import type { ServerResponse } from 'node:http';
import { Readable, Writable } from 'node:stream';
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

async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('relayAnswer', () => {
  it("holds a slow caller's answer back instead of storing it", async () => {
    const chunks = 200;
    let read = 0;
    const body = new Readable({
      read() {
        this.push(read === chunks ? null : Buffer.alloc(16 * 1024));
        read += 1;
      },
    });
    const response = new StuckResponse();
    const headers = { 'content-type': 'application/json' };
    const relaying = relayAnswer(
      { status: 200, headers, body },
      response as unknown as ServerResponse,
    );
    await settle();
    const readWhileStuck = read;
    expect(readWhileStuck).toBeLessThan(20);
    expect(response.stored).toBeLessThan(20 * 16 * 1024);
    response.takeAll();
    await relaying;
    expect(read).toBe(chunks + 1);
  });

  it('destroys the response of an answer that breaks off', async () => {
    const body = new Readable({ read() {} });
    const response = new StuckResponse();
    response.on('error', () => {});
    const relaying = relayAnswer(
      { status: 200, headers: { 'content-type': 'text/plain' }, body },
      response as unknown as ServerResponse,
    );
    body.destroy(new Error('other side closed'));
    await expect(relaying).rejects.toMatchObject({
      code: 'KAGENTI_BAD_ANSWER',
      statusCode: 502,
    });
    expect(response.destroyed).toBe(true);
    expect(response.writableFinished).toBe(false);
  });
});
