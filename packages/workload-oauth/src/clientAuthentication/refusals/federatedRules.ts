import { JWT_BEARER, JWT_SPIFFE } from '../../assertions/assertionTypes';
import { readServiceAccount } from '../../assertions/readServiceAccount';
import { cleanText } from '../../grants/cleanText';
import { keycloakWords } from './keycloakWords';
import type { RefusalRule } from './RefusalRule';
import type { RefusedGrant } from './RefusedGrant';

const TYPES: Record<string, string> = {
  kubernetes: JWT_BEARER,
  spiffe: JWT_SPIFFE,
  private_key_jwt: JWT_BEARER,
};

/** Assertions that somebody else signed, in the cases that Keycloak does not tell apart. */
export const federatedRules: readonly RefusalRule[] = [
  {
    matches: ({ method, assertionType }) =>
      method in TYPES && assertionType !== TYPES[method],
    explain: ({ method, assertionType }) =>
      `The assertion was sent as ${cleanText(assertionType ?? 'no type')}, and the method ${method} needs ${TYPES[method]}.`,
  },
  {
    matches: ({ method, claims }) => isFederated(method) && !claims,
    explain: () => 'What was sent as assertion is no JWT. Check its source.',
  },
  {
    matches: ({ method, claims }) =>
      method === 'spiffe' && !claims?.subject?.startsWith('spiffe://'),
    explain: ({ claims }) =>
      `The assertion's subject is ${cleanText(claims?.subject ?? 'empty')}, which is no SPIFFE ID. Use a JWT-SVID, or the method kubernetes for the token of a service account.`,
  },
  {
    matches: ({ method, claims }) =>
      method === 'kubernetes' && !readServiceAccount(claims?.subject ?? ''),
    explain: ({ claims }) =>
      `The assertion's subject is ${cleanText(claims?.subject ?? 'empty')}, which is no service account. Use a token of a projected volume, or the method spiffe for a JWT-SVID.`,
  },
  {
    matches: ({ method, claims }) =>
      method === 'kubernetes' &&
      readServiceAccount(claims?.subject ?? '')?.name === 'default',
    explain: ({ claims }) =>
      `The assertion speaks for ${cleanText(claims?.subject ?? '')}, the account of every pod that names none. Create a service account for this workload alone, and tie the client at Keycloak to it.`,
  },
  {
    matches: ({ method, error, clientId }) =>
      isFederated(method) &&
      error === 'unauthorized_client' &&
      clientId !== undefined,
    explain: ({ clientId, claims }) =>
      `The client ${cleanText(clientId ?? '')} exists and does not authenticate by "Signed JWT - Federated". Remove clientId, which is not needed, or name the client that is tied to ${cleanText(claims?.subject ?? '')}.`,
  },
  {
    matches: ({ description }) => description === keycloakWords.otherClient,
    explain: ({ clientId, claims }) =>
      `Keycloak found a client by the assertion's subject ${cleanText(claims?.subject ?? '')}, and it is not ${cleanText(clientId ?? '')}. Remove clientId, which is not needed, or tie that client to the subject.`,
  },
  {
    matches: ({ method }) => method === 'kubernetes',
    explain: refused =>
      `Keycloak does not say which of these it is: no enabled client has the federated subject ${cleanText(refused.claims?.subject ?? '')}${aboutClientId(refused)}; no identity provider of the realm has the issuer ${cleanText(refused.claims?.issuer ?? 'none')} exactly; or Keycloak has not the key ${cleanText(refused.claims?.keyId ?? 'without an id')} of the cluster, since it cannot read the issuer's metadata and JWKS.`,
    // After a change of keys Keycloak fetches the new ones some seconds later.
    isTransient: true,
  },
  {
    matches: ({ method }) => method === 'spiffe',
    explain: refused =>
      `Keycloak does not say which of these it is: not exactly one enabled client has the federated subject ${cleanText(refused.claims?.subject ?? '')}${aboutClientId(refused)}; no enabled SPIFFE identity provider is for its trust domain; or Keycloak has not the key ${cleanText(refused.claims?.keyId ?? 'without an id')}, since it cannot read the bundle endpoint, does not trust its certificate, or fetches a changed bundle only 10 s after the last one.${aboutIssuer(refused)}`,
    isTransient: true,
  },
];

function isFederated(method: string): boolean {
  return method === 'kubernetes' || method === 'spiffe';
}

function aboutClientId({ clientId }: RefusedGrant): string {
  return clientId === undefined
    ? ''
    : `, or that client is not ${cleanText(clientId)}, which is sent as clientId and can be left out`;
}

function aboutIssuer({ claims }: RefusedGrant): string {
  return claims?.issuer === undefined
    ? ''
    : ' The JWT-SVID has an issuer (iss), which Keycloak before 26.4.1 does not accept.';
}
