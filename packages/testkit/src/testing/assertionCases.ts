import { AssertionScene } from './AssertionScene';

const UNKNOWN =
  '401 invalid_client Invalid client or Invalid client credentials';
const NOT_THIS =
  '401 unauthorized_client Invalid client or Invalid client credentials';
const INVALID = '400 invalid_client';

type Form = Record<string, string>;

/** What is asked, and Keycloak's answer as it was measured. */
export interface AssertionCase {
  readonly title: string;
  readonly ask: (scene: AssertionScene) => Promise<Form>;
  readonly answer: string;
}

function row(
  title: string,
  answer: string,
  ask: AssertionCase['ask'],
): AssertionCase {
  return { title, answer, ask };
}

const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SPIFFE = 'urn:ietf:params:oauth:client-assertion-type:jwt-spiffe';

/** Cases that all three kinds of assertions share, by the name of the kind. */
function sharedCases(kind: 'own' | 'kubernetes' | 'spiffe'): AssertionCase[] {
  const maxAge = { own: 60, kubernetes: 3_600, spiffe: 300 }[kind];
  return [
    row(`${kind}: good`, '200', s => s[kind]()),
    row(`${kind}: a list of one audience`, '200', s =>
      s[kind]({ aud: [s.realm] }),
    ),
    row(
      `${kind}: two audiences`,
      `${INVALID} Multiple audiences not allowed`,
      s => s[kind]({ aud: [s.realm, 'other'], exp: 1 }),
    ),
    row(`${kind}: another audience`, `${INVALID} Invalid token audience`, s =>
      s[kind]({ aud: 'other', exp: 1 }),
    ),
    row(`${kind}: no audience`, `${INVALID} Invalid token audience`, s =>
      s[kind]({ aud: undefined }),
    ),
    row(`${kind}: no expiry`, `${INVALID} Token exp claim is required`, s =>
      s[kind]({ exp: undefined }),
    ),
    row(`${kind}: expired`, `${INVALID} Token is not active`, s =>
      s[kind]({ exp: s.nowSeconds - 5, iat: 1 }),
    ),
    row(`${kind}: not yet good`, `${INVALID} Token is not active`, s =>
      s[kind]({ nbf: s.nowSeconds + 100 }),
    ),
    row(
      `${kind}: issued in the future`,
      `${INVALID} Token was issued in the future`,
      s => s[kind]({ iat: s.nowSeconds + 100 }),
    ),
    row(
      `${kind}: issued too long ago`,
      `${INVALID} Token was issued too far in the past to be used now`,
      s => s[kind]({ iat: s.nowSeconds - maxAge - 10 }),
    ),
    row(`${kind}: issued almost too long ago`, '200', s =>
      s[kind]({ iat: s.nowSeconds - maxAge + 20 }),
    ),
    row(`${kind}: long life, just issued`, '200', s =>
      s[kind]({ exp: s.nowSeconds + 86_400 }),
    ),
    row(
      `${kind}: long life, issued who knows when`,
      `${INVALID} Token expiration is too far in the future and iat claim not present in token`,
      s => s[kind]({ exp: s.nowSeconds + 86_400, iat: undefined }),
    ),
    row(`${kind}: short life, issued who knows when`, '200', s =>
      s[kind]({ exp: s.nowSeconds + 60, iat: undefined }),
    ),
    row(`${kind}: unknown subject`, UNKNOWN, s => s[kind]({ sub: 'nobody' })),
    row(`${kind}: unknown type`, UNKNOWN, async s => ({
      ...(await s[kind]()),
      client_assertion_type: 'urn:other',
    })),
    row(`${kind}: no type`, UNKNOWN, async s => {
      const { client_assertion } = await s[kind]();
      return { client_assertion };
    }),
    row(`${kind}: unknown client named`, UNKNOWN, async s => ({
      ...(await s[kind]()),
      client_id: 'nobody',
    })),
    row(`${kind}: client with a secret named`, NOT_THIS, async s => ({
      ...(await s[kind]()),
      client_id: 'secret',
    })),
    row(`${kind}: own client named`, '200', async s => ({
      ...(await s[kind]()),
      client_id: kind,
    })),
    row(`${kind}: no JWT`, UNKNOWN, async s => ({
      ...(await s[kind]()),
      client_assertion: 'no-jwt',
    })),
  ];
}

/** Every case that was measured at Keycloak 26.7.3, whatever is in force there. */
export const assertionCases: readonly AssertionCase[] = [
  ...sharedCases('own'),
  ...sharedCases('kubernetes'),
  ...sharedCases('spiffe'),
  row('own: issued some seconds in the future', '200', s =>
    s.own({ iat: s.nowSeconds + 10 }),
  ),
  row(
    'spiffe: issued some seconds in the future',
    `${INVALID} Token was issued in the future`,
    s => s.spiffe({ iat: s.nowSeconds + 10 }),
  ),
  row('own: token endpoint as audience', '200', s =>
    s.own({ aud: `${s.realm}/protocol/openid-connect/token` }),
  ),
  row('own: no id', `${INVALID} Token jti claim is required`, s =>
    s.own({ jti: undefined }),
  ),
  row('own: used before', `${INVALID} Token reuse detected`, s =>
    s.own({ jti: 'always-the-same' }),
  ),
  row(
    'own: forged',
    `${INVALID} Client authentication with signed JWT failed: Signature on JWT token failed validation`,
    s => s.own({ aud: 'other' }, 'forged'),
  ),
  row('own: unknown key', `${INVALID} Unable to load public key`, s =>
    s.own({}, 'unknown-key'),
  ),
  row('own: issuer and subject differ', UNKNOWN, s => s.own({ iss: 'other' })),
  row('own: about a client with a secret', UNKNOWN, s =>
    s.own({ iss: 'secret', sub: 'secret' }),
  ),
  row(
    'own: no type, client named',
    `${INVALID} Parameter client_assertion_type is missing`,
    async s => {
      const { client_assertion } = await s.own();
      return { client_assertion, client_id: 'own' };
    },
  ),
  row(
    'own: a secret instead',
    `${INVALID} Parameter client_assertion_type is missing`,
    async () => ({ client_id: 'own', client_secret: 'x' }),
  ),
  row(
    'kubernetes: token endpoint as audience',
    `${INVALID} Invalid token audience`,
    s => s.kubernetes({ aud: `${s.realm}/protocol/openid-connect/token` }),
  ),
  row('kubernetes: no id', '200', s => s.kubernetes({ jti: undefined })),
  row('kubernetes: unknown issuer', UNKNOWN, s =>
    s.kubernetes({ iss: 'http://127.0.0.1:1' }),
  ),
  row('kubernetes: forged', UNKNOWN, s => s.kubernetes({ exp: 1 }, 'forged')),
  row('kubernetes: unknown key', UNKNOWN, s =>
    s.kubernetes({ aud: 'other' }, 'unknown-key'),
  ),
  row('kubernetes: sent as SPIFFE', UNKNOWN, async s => ({
    ...(await s.kubernetes()),
    client_assertion_type: SPIFFE,
  })),
  row('kubernetes: client with its own key named', UNKNOWN, async s => ({
    ...(await s.kubernetes()),
    client_id: 'own',
  })),
  row(
    'kubernetes: another federated client named',
    `${INVALID} client_id parameter does not match authenticated client`,
    async s => ({ ...(await s.kubernetes()), client_id: 'spiffe' }),
  ),
  row('kubernetes: a secret instead', UNKNOWN, async () => ({
    client_id: 'kubernetes',
    client_secret: 'x',
  })),
  row(
    'spiffe: token endpoint as audience',
    `${INVALID} Invalid token audience`,
    s => s.spiffe({ aud: `${s.realm}/protocol/openid-connect/token` }),
  ),
  row('spiffe: forged', UNKNOWN, s => s.spiffe({ exp: 1 }, 'forged')),
  row('spiffe: unknown key', UNKNOWN, s => s.spiffe({}, 'unknown-key')),
  row('spiffe: sent as bearer', UNKNOWN, async s => ({
    ...(await s.spiffe()),
    client_assertion_type: BEARER,
  })),
  row('spiffe: another trust domain', UNKNOWN, s =>
    s.spiffe({ sub: 'spiffe://other.org/portal' }),
  ),
  row('spiffe: two clients with this subject', UNKNOWN, s =>
    s.spiffe({ sub: 'spiffe://example.org/twin' }),
  ),
  row('spiffe: SPIFFE ID named as client', UNKNOWN, async s => ({
    ...(await s.spiffe()),
    client_id: AssertionScene.spiffeId,
  })),
  row(
    'spiffe: another federated client named',
    `${INVALID} client_id parameter does not match authenticated client`,
    async s => ({ ...(await s.spiffe()), client_id: 'kubernetes' }),
  ),
  row('spiffe: an issuer that says nothing', '200', s =>
    s.spiffe({ iss: 'https://oidc.example.org' }),
  ),
];
