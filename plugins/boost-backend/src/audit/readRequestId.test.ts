import { readRequestId } from './readRequestId';

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

describe('readRequestId', () => {
  it('keeps the id that a gateway gave', () => {
    const given = { 'x-request-id': '3f0c-7.a:b/c+d=' };
    expect(readRequestId(given)).toBe('3f0c-7.a:b/c+d=');
  });

  it.each([undefined, '', 'a b', 'one, two', 'line\nbreak', 'x'.repeat(129)])(
    'makes a new one in the place of %j',
    given => {
      const id = readRequestId({ 'x-request-id': given });
      expect(id).toMatch(UUID);
      expect(readRequestId({ 'x-request-id': given })).not.toBe(id);
    },
  );

  it('makes a new one in the place of one that was for the hop before', () => {
    const given = {
      'x-request-id': 'hop-1',
      connection: 'close, X-Request-Id',
    };
    expect(readRequestId(given, () => 'new')).toBe('new');
  });
});
