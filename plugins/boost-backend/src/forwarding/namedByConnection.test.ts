import { namedByConnection } from './namedByConnection';

describe('namedByConnection', () => {
  it.each([undefined, 'keep-alive', 'close'])(
    'finds nothing named by %j',
    connection => {
      expect(namedByConnection({ connection })).toBeUndefined();
    },
  );

  it('finds each name in lower case, however it is spaced', () => {
    const connection = 'keep-alive , X-Anything,\tACCEPT';
    expect([...(namedByConnection({ connection }) ?? [])]).toEqual([
      'keep-alive',
      'x-anything',
      'accept',
    ]);
  });
});
