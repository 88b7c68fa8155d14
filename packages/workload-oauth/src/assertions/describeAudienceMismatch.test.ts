import { describeAudienceMismatch } from './describeAudienceMismatch';

const ISSUER = 'https://keycloak.example.com/realms/agents';

describe('describeAudienceMismatch', () => {
  it('has nothing to say when the issuer is the one audience', () => {
    expect(describeAudienceMismatch([ISSUER], ISSUER)).toBeUndefined();
  });

  it.each([
    ['none', [], 'names no audience'],
    ['several', [ISSUER, 'other'], 'has 2 audiences'],
    ['http', [ISSUER.replace('https', 'http')], 'in http and https only'],
    ['a slash', [`${ISSUER}/`], 'in the slash at the end only'],
    [
      'an endpoint',
      [`${ISSUER}/protocol/openid-connect/token`],
      'the address of an endpoint is not accepted',
    ],
    ['another', ['https://kubernetes.default.svc'], 'https://kubernetes'],
  ])('tells how the audience differs: %s', (_, audience, words) => {
    const text = describeAudienceMismatch(audience, ISSUER);

    expect(text).toContain(words);
    expect(text).toContain(ISSUER);
  });

  it('cleans and bounds what a foreign token says', () => {
    const audience = Array(100).fill(`evil\n\u001b[31m${'x'.repeat(1_000)}`);
    const text = describeAudienceMismatch(audience, ISSUER)!;

    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text.length).toBeLessThan(1_500);
  });
});
