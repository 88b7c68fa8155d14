import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { answerItemList } from './answerItemList';

async function answer(...chunks: Buffer[]) {
  const end = jest.fn();
  const response = { setHeader: jest.fn(), end } as unknown as ServerResponse;
  const body = Readable.from(chunks, { objectMode: false });
  await answerItemList({ status: 200, headers: {}, body }, response, 30);
  return JSON.parse(end.mock.calls[0][0]);
}

const badAnswer = (message: string) => ({
  code: 'KAGENTI_BAD_ANSWER',
  statusCode: 502,
  message: expect.stringContaining(message),
});

describe('answerItemList', () => {
  it('wraps a bare array and keeps what stands beside items', async () => {
    await expect(answer(Buffer.from('[{"name":"a"}]'))).resolves.toEqual({
      items: [{ name: 'a' }],
    });
    await expect(
      answer(Buffer.from('{"items":[],"next":"2"}')),
    ).resolves.toEqual({ items: [], next: '2' });
  });

  it('reads characters that are cut in two by chunks', async () => {
    const bytes = Buffer.from('["\u00e9"]');
    await expect(
      answer(bytes.subarray(0, 3), bytes.subarray(3)),
    ).resolves.toEqual({ items: ['\u00e9'] });
  });

  it.each(['{"agents":[]}', '"text"', 'null', '{"items":{}}'])(
    'refuses %s',
    async text => {
      await expect(answer(Buffer.from(text))).rejects.toMatchObject(
        badAnswer('neither an array'),
      );
    },
  );

  it('gives up a list that does not end in time', async () => {
    const body = new Readable({ read() {} });
    body.push('{"items":[');
    await expect(
      answerItemList(
        { status: 200, headers: {}, body },
        {} as ServerResponse,
        0.01,
      ),
    ).rejects.toMatchObject({ code: 'KAGENTI_TIMEOUT', statusCode: 504 });
  });

  it('does not quote what is no JSON', async () => {
    const failure = answer(Buffer.from('<html>marked</html>'));
    await expect(failure).rejects.toMatchObject(badAnswer('no JSON'));
    await expect(failure).rejects.not.toMatchObject({
      message: expect.stringContaining('marked'),
    });
  });

  it('stops reading a list that does not end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    await expect(
      answer(...Array.from({ length: 20 }, () => chunk)),
    ).rejects.toMatchObject(badAnswer('larger than 16777216 bytes'));
  });
});
