import { clientSecretBasic } from '../clientAuthentication/clientSecretBasic';
import { clientSecretPost } from '../clientAuthentication/clientSecretPost';
import { Secret } from '../secrets/Secret';
import type { RefusalCase } from './RefusalCase';

const CREDENTIALS = 'Invalid client or Invalid client credentials';
const authenticate = () => clientSecretBasic(new Secret('marked-wrong-secret'));

/** Clients with a secret. */
export const secretRefusalCases: readonly RefusalCase[] = [
  {
    title: 'client_secret_basic: wrong secret',
    authenticate,
    clientId: 'secret',
    answer: `401 unauthorized_client ${CREDENTIALS}`,
    code: 'MISCONFIGURED',
    words: ['the client secret exists', 'clientSecret'],
  },
  {
    title: 'client_secret_post: wrong secret',
    authenticate: () => clientSecretPost(new Secret('marked-wrong-secret')),
    clientId: 'secret',
    answer: `401 unauthorized_client ${CREDENTIALS}`,
    code: 'MISCONFIGURED',
    words: ['the client secret exists', 'clientSecret'],
  },
  {
    title: 'client_secret_basic: unknown client',
    authenticate,
    clientId: 'nobody',
    answer: `401 invalid_client ${CREDENTIALS}`,
    code: 'MISCONFIGURED',
    words: ['has no client nobody'],
  },
  {
    title: 'client_secret_basic: client that signs',
    authenticate,
    clientId: 'own',
    answer: '400 invalid_client Parameter client_assertion_type is missing',
    code: 'MISCONFIGURED',
    words: ['authenticates by "Signed JWT"', 'private_key_jwt'],
  },
  {
    title: 'client_secret_basic: federated client',
    authenticate,
    clientId: 'kubernetes',
    answer: `401 invalid_client ${CREDENTIALS}`,
    code: 'MISCONFIGURED',
    words: ['has no client kubernetes', 'in the configured way'],
  },
  {
    title: 'client_secret_basic: no service account',
    authenticate: () => clientSecretBasic(new Secret('marked-right-secret')),
    clientId: 'no-account',
    answer:
      '401 unauthorized_client Client not enabled to retrieve service account',
    code: 'MISCONFIGURED',
    words: ['The client no-account has authenticated', 'Service accounts'],
  },
];
