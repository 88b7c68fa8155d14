import { assertKagentiPath } from './assertKagentiPath';

describe('assertKagentiPath', () => {
  it.each([
    '/api/v1/agents',
    '/api/v1/agents/team1/weather/route-status',
    '/api/v1/agents/a.b/c~d',
  ])('accepts %s', path => {
    expect(() => assertKagentiPath(path)).not.toThrow();
  });

  it("refuses a path that is not Kagenti's API", () => {
    const paths = [
      '/health',
      '/api/v2/agents',
      '/api/v1',
      '/api/v1/',
      '/api/v1/agents/',
      '/api/v1/agents\n',
      '/api/v1//agents',
      '/api/v1/../../health',
      '/api/v1/agents/%2e%2e/tools',
      '/api/v1/agents/team1%2fweather',
      '/api/v1/agents?namespace=team1',
      '/api/v1/agents#x',
      '/api/v1/agents/team 1',
      'http://elsewhere.example/api/v1/agents',
      '//elsewhere.example/api/v1/agents',
    ];
    for (const path of paths) {
      expect(() => assertKagentiPath(path)).toThrow(
        expect.objectContaining({ name: 'InputError' }),
      );
    }
  });
});
