import { privateKeyJwt } from '../clientAuthentication/privateKeyJwt';
import type { AssertionFlaws, Claims } from './AssertionMaker';
import type { RefusalCase, RefusalCaseTools } from './RefusalCase';
import { UNKNOWN_CLIENT } from './UNKNOWN_CLIENT';

const INVALID = '400 invalid_client';

function row(
  title: string,
  answer: string,
  words: string[],
  claims: (tools: RefusalCaseTools) => Claims,
  rest: Partial<RefusalCase> & { flaws?: AssertionFlaws } = {},
): RefusalCase {
  const { flaws, ...others } = rest;
  return {
    title: `private_key_jwt: ${title}`,
    answer,
    words,
    clientId: 'own',
    code: 'MISCONFIGURED',
    authenticate: tools =>
      privateKeyJwt(tools.assertions.own(claims(tools), flaws)),
    ...others,
  };
}

/** Clients that sign their assertions themselves. */
export const ownKeyRefusalCases: readonly RefusalCase[] = [
  row(
    'several audiences',
    `${INVALID} Multiple audiences not allowed`,
    ['has 2 audiences', 'accepts one only'],
    ({ issuer }) => ({ aud: [issuer, 'other'] }),
  ),
  row(
    'wrong configured issuer',
    `${INVALID} Invalid token audience`,
    ['the configured issuer', 'let it be discovered'],
    () => ({}),
    { configuredIssuer: ({ issuer }) => `${issuer}/` },
  ),
  row(
    'another audience',
    `${INVALID} Invalid token audience`,
    ['its audience is other', "the realm's issuer is"],
    () => ({ aud: 'other' }),
  ),
  row(
    'expired',
    `${INVALID} Token is not active`,
    ['expired', 's ago'],
    ({ assertions }) => ({ exp: assertions.nowSeconds - 20 }),
    { code: 'TOKEN_GRANT_REJECTED' },
  ),
  row(
    'good only later',
    `${INVALID} Token is not active`,
    ['is good only', 's from now'],
    ({ assertions }) => ({ nbf: assertions.nowSeconds + 100 }),
    { code: 'TOKEN_GRANT_REJECTED' },
  ),
  row(
    'issued in the future',
    `${INVALID} Token was issued in the future`,
    ['the clock of this machine is ahead'],
    ({ assertions }) => ({ iat: assertions.nowSeconds + 50 }),
    { code: 'TOKEN_GRANT_REJECTED' },
  ),
  row(
    'issued too long ago',
    `${INVALID} Token was issued too far in the past to be used now`,
    ['accepts 60 s by default', 'Set the clock of this machine'],
    ({ assertions }) => ({ iat: assertions.nowSeconds - 90 }),
  ),
  row(
    'no time of issue',
    `${INVALID} Token expiration is too far in the future and iat claim not present in token`,
    ['does not say when it was issued'],
    ({ assertions }) => ({ iat: undefined, exp: assertions.nowSeconds + 500 }),
  ),
  row(
    'no expiry',
    `${INVALID} Token exp claim is required`,
    ['has no expiry (exp)'],
    () => ({ exp: undefined }),
  ),
  row(
    'no id',
    `${INVALID} Token jti claim is required`,
    ['has no id (jti)'],
    () => ({ jti: undefined }),
  ),
  row(
    'used before',
    `${INVALID} Token reuse detected`,
    ['seen this very assertion before', 'proxy'],
    () => ({ jti: 'always-the-same' }),
    { code: 'TOKEN_GRANT_REJECTED' },
  ),
  row(
    'another key',
    `${INVALID} Client authentication with signed JWT failed: Signature on JWT token failed validation`,
    ['knows a key', 'the key own-key by ES256', 'not the public half'],
    () => ({}),
    { flaws: { fault: 'forged' } },
  ),
  row(
    'unknown key id',
    `${INVALID} Unable to load public key`,
    ['finds no key', 'the key lost-key by ES256', 'kid'],
    () => ({}),
    { flaws: { fault: 'unknown-key' }, code: 'TOKEN_GRANT_REJECTED' },
  ),
  row(
    'issuer and subject differ',
    UNKNOWN_CLIENT,
    ['issuer (other) and subject (own) differ'],
    () => ({ iss: 'other' }),
  ),
  row(
    'unknown client',
    UNKNOWN_CLIENT,
    ['no enabled client nobody', '"Signed JWT"'],
    () => ({ iss: 'nobody', sub: 'nobody' }),
    { clientId: 'nobody' },
  ),
  row(
    'client with a secret',
    '401 unauthorized_client Invalid client or Invalid client credentials',
    ['The client secret exists', '"Signed JWT"'],
    () => ({ iss: 'secret', sub: 'secret' }),
    { clientId: 'secret' },
  ),
];
