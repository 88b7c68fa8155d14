import { JWT_BEARER, JWT_SPIFFE } from '../assertions/assertionTypes';
import { AssertionMaker } from './AssertionMaker';
import { federatedRow } from './federatedRow';
import type { RefusalCase } from './RefusalCase';
import { sharedFederatedCases } from './sharedFederatedCases';
import { UNKNOWN_CLIENT } from './UNKNOWN_CLIENT';

const OTHER_CLIENT =
  '400 invalid_client client_id parameter does not match authenticated client';

/** Clients whose assertions a cluster or a trust domain signs. */
export const federatedRefusalCases: readonly RefusalCase[] = [
  ...sharedFederatedCases('kubernetes'),
  ...sharedFederatedCases('spiffe'),
  federatedRow(
    'kubernetes',
    'unknown service account',
    UNKNOWN_CLIENT,
    ['federated subject system:serviceaccount:team1:other'],
    { sub: 'system:serviceaccount:team1:other' },
  ),
  federatedRow(
    'kubernetes',
    'default service account',
    UNKNOWN_CLIENT,
    ['the account of every pod'],
    { sub: 'system:serviceaccount:team1:default' },
    { code: 'MISCONFIGURED' },
  ),
  federatedRow(
    'kubernetes',
    'no service account',
    UNKNOWN_CLIENT,
    ['is no service account', 'the method spiffe'],
    { sub: AssertionMaker.spiffeId },
    { code: 'MISCONFIGURED' },
  ),
  federatedRow(
    'kubernetes',
    'unknown issuer',
    UNKNOWN_CLIENT,
    ['has the issuer http://127.0.0.1:1 exactly'],
    { iss: 'http://127.0.0.1:1' },
  ),
  federatedRow(
    'kubernetes',
    'sent as SPIFFE',
    UNKNOWN_CLIENT,
    [`needs ${JWT_BEARER}`],
    {},
    {
      flaws: { type: JWT_SPIFFE },
      code: 'MISCONFIGURED',
    },
  ),
  federatedRow(
    'kubernetes',
    'another federated client named',
    OTHER_CLIENT,
    ['it is not spiffe', 'Remove clientId'],
    {},
    { clientId: 'spiffe' },
  ),
  federatedRow(
    'spiffe',
    'unknown SPIFFE ID',
    UNKNOWN_CLIENT,
    ['federated subject spiffe://example.org/other'],
    { sub: 'spiffe://example.org/other' },
  ),
  federatedRow(
    'spiffe',
    'two clients with this SPIFFE ID',
    UNKNOWN_CLIENT,
    ['not exactly one enabled client'],
    { sub: 'spiffe://example.org/twin' },
  ),
  federatedRow(
    'spiffe',
    'no SPIFFE ID',
    UNKNOWN_CLIENT,
    ['is no SPIFFE ID'],
    { sub: 'x' },
    {
      code: 'MISCONFIGURED',
    },
  ),
  federatedRow(
    'spiffe',
    'sent as bearer',
    UNKNOWN_CLIENT,
    [`needs ${JWT_SPIFFE}`],
    {},
    {
      flaws: { type: JWT_BEARER },
      code: 'MISCONFIGURED',
    },
  ),
  federatedRow(
    'spiffe',
    'SPIFFE ID named as client',
    UNKNOWN_CLIENT,
    [`that client is not ${AssertionMaker.spiffeId}`],
    {},
    { clientId: AssertionMaker.spiffeId },
  ),
  federatedRow(
    'spiffe',
    'another federated client named',
    OTHER_CLIENT,
    ['it is not kubernetes'],
    {},
    { clientId: 'kubernetes' },
  ),
];
