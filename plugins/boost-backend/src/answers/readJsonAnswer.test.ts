import { Readable } from 'node:stream';
import { bodyFrom } from 'boost-testkit';
import { readJsonAnswer } from './readJsonAnswer';

function read(...chunks: Buffer[]) {
  const body = bodyFrom(Readable.from(chunks, { objectMode: false }));
  return readJsonAnswer({ status: 200, headers: {}, body }, 'list', 30);
}

const badAnswer = (message: string) => ({
  code: 'KAGENTI_BAD_ANSWER',
  statusCode: 502,
  message: expect.stringContaining(message),
});

describe('readJsonAnswer', () => {
  it('reads characters that are cut in two by chunks', async () => {
    const bytes = Buffer.from('["\u00e9"]');
    await expect(
      read(bytes.subarray(0, 3), bytes.subarray(3)),
    ).resolves.toEqual(['\u00e9']);
  });

  it('gives up an answer that does not end in time', async () => {
    const stream = new Readable({ read() {} });
    stream.push('{"items":[');
    const answer = { status: 200, headers: {}, body: bodyFrom(stream) };
    await expect(readJsonAnswer(answer, 'list', 0.01)).rejects.toMatchObject({
      code: 'KAGENTI_TIMEOUT',
      statusCode: 504,
    });
  });

  it('does not quote what is no JSON', async () => {
    const failure = read(Buffer.from('<html>marked</html>'));
    await expect(failure).rejects.toMatchObject(badAnswer('list broke off'));
    await expect(failure).rejects.not.toMatchObject({
      message: expect.stringContaining('marked'),
    });
  });

  it('stops reading an answer that does not end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    await expect(
      read(...Array.from({ length: 20 }, () => chunk)),
    ).rejects.toMatchObject(badAnswer('larger than 16777216 bytes'));
  });
});
