import { parseRequestPath } from './parseRequestPath';

const MOUNT = '/api/boost/kagenti';

function refusalOf(path: string): unknown {
  try {
    parseRequestPath(`${MOUNT}${path}`, MOUNT);
    return undefined;
  } catch (error) {
    return error;
  }
}

function refused(fault: string) {
  return expect.objectContaining({
    code: 'BAD_REQUEST_PATH',
    statusCode: 400,
    message: expect.stringContaining(fault),
  });
}

describe('parseRequestPath', () => {
  it('takes a plain path and its query apart', () => {
    expect(
      parseRequestPath(`${MOUNT}/agents/team1/weather?a=1?b`, MOUNT),
    ).toEqual({
      path: '/agents/team1/weather',
      segments: ['agents', 'team1', 'weather'],
      query: 'a=1?b',
    });
  });

  it('reads a target in absolute form', () => {
    expect(
      parseRequestPath(`http://portal:7007${MOUNT}/agents`, MOUNT),
    ).toEqual({ path: '/agents', segments: ['agents'], query: '' });
  });

  it('finds no segments in the mount itself', () => {
    expect(parseRequestPath(`${MOUNT}?a=1`, MOUNT).segments).toEqual([]);
  });

  it('leaves harmless percent-encoding as it is', () => {
    expect(parseRequestPath(`${MOUNT}/%61gents`, MOUNT).path).toBe('/%61gents');
  });

  it('refuses a target that does not begin with the mount', () => {
    expect(() => parseRequestPath('*', MOUNT)).toThrow('does not begin with');
  });

  it.each([
    ['.agents', 'no slash follows'],
    ['agents', 'no slash follows'],
    ['%2fagents', 'no slash follows'],
    ['/..', 'dot segment'],
    ['/../agents', 'dot segment'],
    ['/agents/./x', 'dot segment'],
    ['/%2e%2e/agents', 'dot segment'],
    ['/%2E%2e/agents', 'dot segment'],
    ['/.%2e/agents', 'dot segment'],
    ['/%2e/agents', 'dot segment'],
    ['/%252e%252e/agents', 'encoded twice'],
    ['/%25252e/agents', 'encoded twice'],
    ['/..%2fadmin', 'slash'],
    ['/a%2Fb', 'slash'],
    ['/a%5cb', 'backslash'],
    ['/a%5Cb', 'backslash'],
    ['/a\\b', 'character'],
    ['/a%00b', 'control character'],
    ['/a%0d%0ab', 'control character'],
    ['/a%7f', 'control character'],
    ['/a%C3%A9', 'beyond ASCII'],
    ['/a\u00e9', 'character'],
    ['/a#b', 'character'],
    ['/a b', 'character'],
    ['/a"b', 'character'],
    ['/%', 'percent sign'],
    ['/a%2', 'percent sign'],
    ['/a%zz', 'percent sign'],
    ['/%c0%ae%c0%ae', 'UTF-8'],
    ['/%ff', 'UTF-8'],
    ['/%e0%80%ae', 'UTF-8'],
    ['/%f0%80%80%ae', 'UTF-8'],
    ['/agents\n', 'character'],
    ['//agents', 'empty segment'],
    ['/agents//x', 'empty segment'],
    ['/agents/', 'ends with a slash'],
    ['/', 'ends with a slash'],
  ])('refuses %j and says why', (path, fault) => {
    expect(refusalOf(path)).toEqual(refused(fault));
  });
});
