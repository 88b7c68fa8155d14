import type { ServerResponse } from 'node:http';
import { sendJson } from './sendJson';

describe('sendJson', () => {
  it('lets nobody keep, guess or rewrite what was put together for one caller', () => {
    const headers: Record<string, unknown> = {};
    const end = jest.fn();
    const response = {
      statusCode: 0,
      setHeader: (name: string, value: unknown) => {
        headers[name] = value;
      },
      end,
    };
    sendJson(response as unknown as ServerResponse, 200, { a: '\u00e9' });
    expect(response.statusCode).toBe(200);
    expect(headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'content-length': 10,
      'cache-control': 'no-store, no-transform',
      'x-content-type-options': 'nosniff',
    });
    expect(end).toHaveBeenCalledWith('{"a":"\u00e9"}');
  });
});
