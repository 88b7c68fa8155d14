import { readIssuer } from './readIssuer';

const URL_OF_METADATA = new URL(
  'https://keycloak.example.com/realms/agents/.well-known/openid-configuration',
);

function read(text: string, status = 200) {
  const headers = new Headers({ 'content-type': 'application/json' });
  return readIssuer({ status, headers, text }, URL_OF_METADATA);
}

describe('readIssuer', () => {
  it('takes the issuer as it is and nothing else of the metadata', () => {
    for (const issuer of [
      'https://keycloak.example.com/realms/agents',
      'https://KEYCLOAK.example.com/auth/realms/agents',
      'http://127.0.0.1:8080/realms/agents',
      'http://keycloak.team1.svc:8080/realms/agents',
    ]) {
      const document = { issuer, token_endpoint: 'https://evil.example.com' };
      expect(read(JSON.stringify(document))).toBe(issuer);
    }
  });

  it.each([
    'https://keycloak.example.com/realms/production',
    'https://keycloak.example.com/realms/agents/',
    'https://keycloak.example.com/realms/agents/realms/other',
    'https://keycloak.example.com/',
  ])('takes the issuer of no other realm: %s', issuer => {
    expect(() => read(JSON.stringify({ issuer }))).toThrow(
      expect.objectContaining({
        code: 'ISSUER_DISCOVERY_FAILED',
        message: expect.stringContaining('is not of the realm /realms/agents'),
      }),
    );
  });

  it.each([
    ['no JSON', '<h1>marked-page</h1>'],
    ['no object', 'null'],
    ['no issuer', '{"marked-page":1}'],
    ['a number', '{"issuer":7}'],
    ['an empty text', '{"issuer":""}'],
    ['no URL', '{"issuer":"keycloak"}'],
    ['plain http', '{"issuer":"http://keycloak.example.com/realms/a"}'],
    ['another scheme', '{"issuer":"file:///etc/passwd"}'],
    ['a query', '{"issuer":"https://k.example.com/realms/a?b"}'],
    ['a fragment', '{"issuer":"https://k.example.com/realms/a#"}'],
    ['credentials', '{"issuer":"https://u:p@k.example.com/realms/a"}'],
    ['a line break', '{"issuer":"https://k.example.com/\\nrealms/a"}'],
    ['a long one', `{"issuer":"https://k.example.com/${'x'.repeat(2_048)}"}`],
  ])('refuses metadata with %s for an issuer', (_, text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({
        code: 'ISSUER_DISCOVERY_FAILED',
        message: expect.not.stringContaining('marked-page'),
      }),
    );
  });

  it.each([
    [404, 'name of the realm'],
    [302, 'redirects are not followed'],
    [503, 'Keycloak is well'],
  ])('names the status %i and what to check', (status, words) => {
    expect(() => read('marked-page', status)).toThrow(
      expect.objectContaining({
        code: 'ISSUER_DISCOVERY_FAILED',
        status,
        message: expect.stringContaining(words),
      }),
    );
  });
});
