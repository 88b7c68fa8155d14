import { PassThrough, Readable } from 'node:stream';
import { bodyFrom } from 'boost-testkit';
import { readDetail } from './readDetail';

const LONG = 'x'.repeat(9 * 1024);

function bodyOf(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}

describe('readDetail', () => {
  it('reads the detail out of the body, however it is cut into chunks', async () => {
    const chunks = Array.from('{"detail":"Unauthorized"}', letter =>
      Buffer.from(letter),
    );

    expect(await readDetail(bodyFrom(Readable.from(chunks)))).toBe(
      'Unauthorized',
    );
  });

  it.each(['', 'Unauthorized', '<html>', '[]', 'null', '{"detail":[{}]}'])(
    'finds none in %j',
    async text => {
      expect(await readDetail(bodyFrom(bodyOf(text)))).toBeUndefined();
    },
  );

  it('reads how the detail of a large body begins', async () => {
    const body = bodyOf(JSON.stringify({ detail: `Agent said "no" ${LONG}` }));

    expect(await readDetail(bodyFrom(body))).toMatch(
      /^Agent said \\"no\\" x+$/,
    );
    expect(body.destroyed).toBe(true);
  });

  it('finds none in a large body that does not begin with it', async () => {
    const page = bodyOf(`<html>${LONG}"detail":"Unauthorized"`);
    const other = bodyOf(JSON.stringify({ note: LONG, detail: 'late' }));

    expect(await readDetail(bodyFrom(page))).toBeUndefined();
    expect(await readDetail(bodyFrom(other))).toBeUndefined();
  });

  it('finds none in a body that breaks off', async () => {
    const body = new PassThrough();
    body.write('{"detail":"Unauthorized"');
    const detail = readDetail(bodyFrom(body));
    body.destroy(new Error('other side closed'));

    expect(await detail).toBeUndefined();
  });

  it('gives a body up after two seconds', async () => {
    jest.useFakeTimers();
    try {
      const body = new PassThrough();
      body.write('{"detail":"Unauthorized"');
      const detail = readDetail(bodyFrom(body));

      jest.advanceTimersByTime(1_999);
      expect(body.destroyed).toBe(false);
      jest.advanceTimersByTime(1);
      expect(body.destroyed).toBe(true);
      expect(await detail).toBeUndefined();
    } finally {
      jest.useRealTimers();
    }
  });
});
