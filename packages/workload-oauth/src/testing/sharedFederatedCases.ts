import { type FederatedKind, federatedRow } from './federatedRow';
import type { RefusalCase } from './RefusalCase';
import { UNKNOWN_CLIENT } from './UNKNOWN_CLIENT';

const AUDIENCE = '400 invalid_client Invalid token audience';

/** Cases that both kinds share. */
export function sharedFederatedCases(kind: FederatedKind): RefusalCase[] {
  const limit = { kubernetes: 3_600, spiffe: 300 }[kind];
  const remedy = { kubernetes: 'expirationSeconds', spiffe: 'TTL' }[kind];
  const signer = { kubernetes: 'the cluster', spiffe: 'the SPIRE server' };
  return [
    federatedRow(
      kind,
      'several audiences',
      '400 invalid_client Multiple audiences not allowed',
      ['has 2 audiences', 'accepts one only'],
      ({ issuer }) => ({ aud: [issuer, 'other'] }),
    ),
    federatedRow(
      kind,
      'another audience',
      AUDIENCE,
      ['its audience is other'],
      {
        aud: 'other',
      },
    ),
    federatedRow(
      kind,
      'http for https',
      AUDIENCE,
      ['differ in http and https only', 'KC_HOSTNAME'],
      ({ issuer }) => ({ aud: swapScheme(issuer) }),
    ),
    federatedRow(
      kind,
      'token endpoint as audience',
      AUDIENCE,
      ['the address of an endpoint is not accepted'],
      ({ issuer }) => ({ aud: `${issuer}/protocol/openid-connect/token` }),
    ),
    federatedRow(
      kind,
      'wrong configured issuer',
      AUDIENCE,
      ['the configured issuer', 'let it be discovered'],
      {},
      { configuredIssuer: ({ issuer }) => `${issuer}/` },
    ),
    federatedRow(
      kind,
      'expired',
      '400 invalid_client Token is not active',
      ['expired', 's ago'],
      ({ assertions }) => ({ exp: assertions.nowSeconds - 20 }),
      { code: 'TOKEN_GRANT_REJECTED' },
    ),
    federatedRow(
      kind,
      'issued in the future',
      '400 invalid_client Token was issued in the future',
      [`the clock of ${signer[kind]} is ahead`],
      ({ assertions }) => ({ iat: assertions.nowSeconds + 50 }),
      { code: 'TOKEN_GRANT_REJECTED' },
    ),
    federatedRow(
      kind,
      'issued too long ago',
      '400 invalid_client Token was issued too far in the past to be used now',
      [`accepts ${limit} s`, remedy, 'fedClientAssertionMaxExp'],
      ({ assertions }) => ({
        iat: assertions.nowSeconds - limit - 10,
        exp: assertions.nowSeconds + 1_000,
      }),
    ),
    federatedRow(
      kind,
      'no expiry',
      '400 invalid_client Token exp claim is required',
      ['has no expiry (exp)'],
      { exp: undefined },
    ),
    federatedRow(
      kind,
      'no JWT',
      UNKNOWN_CLIENT,
      ['is no JWT'],
      {},
      {
        flaws: { text: 'marked-no-jwt' },
        code: 'MISCONFIGURED',
      },
    ),
    federatedRow(
      kind,
      'unknown key',
      UNKNOWN_CLIENT,
      ['has not the key'],
      {},
      {
        flaws: { fault: 'unknown-key' },
      },
    ),
    federatedRow(
      kind,
      'forged',
      UNKNOWN_CLIENT,
      ['has not the key'],
      {},
      {
        flaws: { fault: 'forged' },
      },
    ),
    federatedRow(
      kind,
      'unknown client named',
      UNKNOWN_CLIENT,
      ['that client is not nobody', 'can be left out'],
      {},
      { clientId: 'nobody' },
    ),
    federatedRow(
      kind,
      'client with a secret named',
      '401 unauthorized_client Invalid client or Invalid client credentials',
      ['The client secret exists', 'Remove clientId'],
      {},
      { clientId: 'secret' },
    ),
  ];
}

function swapScheme(issuer: string): string {
  return issuer.startsWith('https:')
    ? issuer.replace(/^https/, 'http')
    : issuer.replace(/^http/, 'https');
}
