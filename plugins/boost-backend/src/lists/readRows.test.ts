import { readRows } from './readRows';

const refusal = (message: string) =>
  expect.objectContaining({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: expect.stringContaining(message),
  });

describe('readRows', () => {
  it('takes a bare array and an object with items', () => {
    expect(readRows('agents', [{ name: 'a' }])).toEqual([{ name: 'a' }]);
    expect(readRows('builds', { items: [1] })).toEqual([1]);
    expect(readRows('namespaces', { namespaces: ['team1'] })).toEqual([
      'team1',
    ]);
  });

  it('leaves out what stands beside the rows of a list', () => {
    expect(readRows('tools', { items: [], total: 57 })).toEqual([]);
    expect(readRows('namespaces', { namespaces: [], total: 57 })).toEqual([]);
  });

  it.each([{ agents: [] }, 'text', null, { items: {} }, undefined])(
    'refuses %j',
    json => {
      expect(() => readRows('agents', json)).toThrow(
        refusal('neither an array nor an object with items'),
      );
      expect(() => readRows('namespaces', json)).toThrow(
        refusal('no object with namespaces'),
      );
    },
  );
});
