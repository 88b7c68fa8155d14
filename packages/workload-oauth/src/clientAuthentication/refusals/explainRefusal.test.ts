import { provokeRefusal } from '../../testing/provokeRefusal';
import { refusalCases } from '../../testing/refusalCases';
import { spendAssertion } from '../../testing/spendAssertion';
import { StandInScene } from '../../testing/StandInScene';
import { explainRefusal } from './explainRefusal';
import type { RefusedGrant } from './RefusedGrant';

describe('explainRefusal', () => {
  let scene: StandInScene;

  beforeAll(async () => {
    scene = await StandInScene.create();
    await spendAssertion(scene);
  });

  afterAll(() => scene.stop());

  it.each(refusalCases.map(item => [item.title, item] as const))(
    'explains each refusal of Keycloak by what was sent and what was meant: %s',
    async (_, refused) => {
      expect(await provokeRefusal(refused, scene)).toEqual({
        answer: refused.answer,
        code: refused.code,
        missingWords: [],
      });
    },
  );

  const plain: RefusedGrant = {
    method: 'spiffe',
    status: 400,
    error: 'invalid_client',
    description: '',
    tokenEndpoint: new URL('https://keycloak.example.com/token'),
    nowMs: 1_000_000_000_000,
  };
  const claims = { audience: [], hasTokenId: false };

  it.each<[string, Partial<RefusedGrant>, string]>([
    [
      'an issuer that has changed',
      {
        description: 'Invalid token audience',
        issuer: {
          value: 'https://a',
          origin: 'discovered',
          found: 'https://b',
        },
      },
      'names https://b as its issuer now, and https://a was pinned',
    ],
    [
      'an issuer that follows the address',
      {
        description: 'Invalid token audience',
        claims: { ...claims, audience: ['https://a'] },
        issuer: {
          value: 'https://a',
          origin: 'discovered',
          found: 'https://a',
        },
      },
      'Its issuer follows the address',
    ],
    [
      'clocks that differ',
      {
        description: 'Token is not active',
        claims: { ...claims, expiresAtSeconds: 1_000_000_060 },
      },
      'good for another 60 s',
    ],
    [
      'a lowered limit of age',
      {
        description: 'Token was issued too far in the past to be used now',
        claims: { ...claims, issuedAtSeconds: 999_999_900 },
      },
      'issued 100 s ago by the clock of this machine',
    ],
    [
      'a public client',
      {
        method: 'client_secret_post',
        clientId: 'x',
        error: 'unauthorized_client',
        description: 'Public client not allowed to retrieve service account',
      },
      'The client x is public',
    ],
    [
      'a JWT-SVID with an issuer',
      {
        assertionType: 'urn:ietf:params:oauth:client-assertion-type:jwt-spiffe',
        claims: { ...claims, subject: 'spiffe://e/x', issuer: 'https://i' },
      },
      'before 26.4.1',
    ],
    [
      'a certificate that no client has',
      {
        method: 'tls_client_auth',
        clientId: 'x',
        certificateSubject: 'CN=portal,O=example',
      },
      'has the subject CN=portal,O=example',
    ],
    [
      'a certificate that http does not carry',
      {
        method: 'tls_client_auth',
        tokenEndpoint: new URL('http://127.0.0.1/token'),
      },
      'the token endpoint is http',
    ],
  ])(
    'explains what needs more than one answer to see: %s',
    (_, refused, words) => {
      const explanation = explainRefusal({ ...plain, ...refused });

      expect(explanation?.text).toContain(words);
    },
  );

  it('leaves refusals that are not about the client alone', () => {
    for (const error of ['invalid_scope', 'unsupported_grant_type', 'x']) {
      expect(explainRefusal({ ...plain, error })).toBeUndefined();
    }
  });

  it('cleans what a foreign token says before it shows it', () => {
    const evil = 'spiffe://e/\n\u001b[31mx';
    const explanation = explainRefusal({
      ...plain,
      assertionType: 'urn:ietf:params:oauth:client-assertion-type:jwt-spiffe',
      clientId: evil,
      claims: { ...claims, subject: evil, keyId: evil },
    });

    expect(explanation?.text).not.toMatch(/\p{Cc}/u);
  });
});
