import { allowedHostsSchema } from '../schemas/allowedHostsSchema';
import { clientAuthenticationMethodSchema } from '../schemas/clientAuthenticationMethodSchema';
import { encryptionKeysSchema } from '../schemas/encryptionKeysSchema';
import { endpointSchema } from '../schemas/endpointSchema';
import { filePathSchema } from '../schemas/filePathSchema';
import { issuerSchema } from '../schemas/issuerSchema';
import { secretNamesSchema } from '../schemas/secretNamesSchema';
import { secretSchema } from '../schemas/secretSchema';
import { securityModeSchema } from '../schemas/securityModeSchema';
import { signingAlgorithmSchema } from '../schemas/signingAlgorithmSchema';
import { spiffeIdSchema } from '../schemas/spiffeIdSchema';
import { switchSchema } from '../schemas/switchSchema';
import { textSchema } from '../schemas/textSchema';
import { wholeNumberSchema } from '../schemas/wholeNumberSchema';
import { workloadApiAddressSchema } from '../schemas/workloadApiAddressSchema';
import type { ConfigKeyEntry } from './ConfigKeyEntry';

// Keeps the type of the value and lets go of the wording, which is no part of the API.
function define<TValue>(entry: ConfigKeyEntry<TValue>): ConfigKeyEntry<TValue> {
  return entry;
}

/**
 * Every key of Boost's configuration: the single source for types, checks and
 * documentation (requirements 002.4, 002.5, 002.15 to 002.17).
 *
 * @remarks
 * A new key also needs a place in `config.d.ts`, `docs/configuration.md` and
 * `app-config.production.yaml`, and a higher {@link BOOST_CONFIG_SCHEMA_VERSION}; a
 * test compares them. The schemas hold no defaults: whoever uses a value applies its
 * default, so that "not set" stays visible until then.
 *
 * @public
 */
export const boostConfigRegistry = {
  'boost.kagenti.baseUrl': define({
    schema: endpointSchema,
    configScope: 'yaml-only',
    description:
      'Where Kagenti answers: an absolute URL, without the /api/v1 of its paths. Required. It must be https, except for loopback and in-cluster addresses.',
  }),
  'boost.kagenti.requestTimeoutSeconds': define({
    schema: wholeNumberSchema(1, 600),
    configScope: 'yaml-only',
    description:
      'How long Kagenti may take to begin its answer, in seconds. A whole number from 1 to 600; 30 when absent.',
  }),
  'boost.kagenti.auth.tokenEndpoint': define({
    schema: endpointSchema,
    configScope: 'yaml-only',
    description:
      'Where the portal asks for its token: the token endpoint of its Keycloak realm. Set together with clientId and a credential. It must be https, except for loopback and in-cluster addresses.',
  }),
  'boost.kagenti.auth.clientId': define({
    schema: textSchema,
    configScope: 'yaml-only',
    description:
      'The client that stands for the portal at Keycloak. Set together with tokenEndpoint and a credential; the methods kubernetes and spiffe can do without it.',
  }),
  'boost.kagenti.auth.clientSecret': define({
    schema: secretSchema,
    configScope: 'yaml-only',
    description:
      'The secret of the portal client at Keycloak. Set together with tokenEndpoint and clientId, from the environment or a mounted file. Without one, see clientAuthentication.',
    sensitive: true,
  }),
  'boost.kagenti.auth.clientAuthentication.method': define({
    schema: clientAuthenticationMethodSchema,
    configScope: 'yaml-only',
    description:
      'How the portal proves without a stored secret that it is its client. One of kubernetes, spiffe, private_key_jwt and tls_client_auth; it takes the place of clientSecret.',
  }),
  'boost.kagenti.auth.clientAuthentication.tokenFile': define({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the service account token, for the method kubernetes. A projected volume whose audience is the issuer of the realm; read again when it changes.',
  }),
  'boost.kagenti.auth.clientAuthentication.svidFile': define({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the JWT-SVID, for the method spiffe. Read again when it changes; the Workload API is asked when absent.',
  }),
  'boost.kagenti.auth.clientAuthentication.workloadApiAddress': define({
    schema: workloadApiAddressSchema,
    configScope: 'yaml-only',
    description:
      'Where the SPIFFE Workload API listens, for the methods spiffe and tls_client_auth. SPIFFE_ENDPOINT_SOCKET is taken when absent, and unix:///run/spire/sockets/agent.sock without that.',
  }),
  'boost.kagenti.auth.clientAuthentication.spiffeId': define({
    schema: spiffeIdSchema,
    configScope: 'yaml-only',
    description:
      'Which SPIFFE ID to show when the workload has several, for the methods spiffe and tls_client_auth. The first that the Workload API gives when absent.',
  }),
  'boost.kagenti.auth.clientAuthentication.privateKeyFile': define({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the private key, for the methods private_key_jwt and tls_client_auth. PEM, or a JWK for private_key_jwt; read again when it changes.',
  }),
  'boost.kagenti.auth.clientAuthentication.keyId': define({
    schema: textSchema,
    configScope: 'yaml-only',
    description:
      'The id of the key at Keycloak, for the method private_key_jwt. That of the JWK when absent, or none.',
  }),
  'boost.kagenti.auth.clientAuthentication.algorithm': define({
    schema: signingAlgorithmSchema,
    configScope: 'yaml-only',
    description:
      'How the assertion is signed, for the method private_key_jwt. One of PS256, RS256 and ES256; ES256 for keys of the curve P-256 and RS256 for RSA keys when absent.',
  }),
  'boost.kagenti.auth.clientAuthentication.certificateFile': define({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the client certificate, for the method tls_client_auth. PEM, with those that lead to its CA; read again when it changes. The Workload API is asked when absent.',
  }),
  'boost.kagenti.auth.issuer': define({
    schema: issuerSchema,
    configScope: 'yaml-only',
    description:
      'The issuer of the realm, for which assertions are made. Discovered from the realm of tokenEndpoint when absent; it must be written exactly as the metadata of the realm has it.',
  }),
  'boost.kagenti.auth.caFile': define({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the certificates to trust at tokenEndpoint, instead of those of the system. PEM; read again when it changes.',
  }),
  'boost.kagenti.auth.tokenExpiryBufferSeconds': define({
    schema: wholeNumberSchema(0, 3600),
    configScope: 'yaml-only',
    description:
      'How long before its end a token counts as used up, in seconds. A whole number from 0 to 3600; the token manager applies 60 when absent.',
  }),
  'boost.kagenti.creation.secretNames': define({
    schema: secretNamesSchema,
    configScope: 'yaml-only',
    description:
      'The Kubernetes Secrets that anybody who may create agents or tools may use in them. A list of names, for environment values, registries and pulling images; holders of boost.kagenti.admin may use any. None when absent.',
  }),
  'boost.kagenti.creation.allowedHosts': define({
    schema: allowedHostsSchema,
    configScope: 'yaml-only',
    description:
      'The hosts from which sources of builds and environment files may be fetched. A list of hosts, each with its port or without; private addresses are refused. None when absent.',
  }),
  'boost.tokenCache.encryptionKeys': define({
    schema: encryptionKeysSchema,
    configScope: 'yaml-only',
    description:
      'The secrets that seal the tokens which replicas share through the cache of Backstage. A list of random texts of 32 characters or more; the first seals, all open. Nothing is shared when absent or empty.',
    sensitive: true,
  }),
  'boost.authorization.decisionCacheSeconds': define({
    schema: wholeNumberSchema(0, 60),
    configScope: 'yaml-only',
    description:
      'How long an answer of the permission policy is remembered, in seconds. A whole number from 0 to 60; 5 when absent. With 0, none is remembered.',
  }),
  'boost.security.mode': define({
    schema: securityModeSchema,
    configScope: 'yaml-only',
    description:
      'How much protection the portal demands before it starts. One of full, plugin-only and development-only-no-auth; full when absent.',
  }),
  'boost.security.allowServicePrincipals': define({
    schema: switchSchema,
    configScope: 'yaml-only',
    description:
      'Whether other services may use the routes with credentials of their own. They need access restrictions even then; false when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
