import { clientAuthenticationMethodSchema } from '../../schemas/clientAuthenticationMethodSchema';
import { endpointSchema } from '../../schemas/endpointSchema';
import { filePathSchema } from '../../schemas/filePathSchema';
import { issuerSchema } from '../../schemas/issuerSchema';
import { secretSchema } from '../../schemas/secretSchema';
import { signingAlgorithmSchema } from '../../schemas/signingAlgorithmSchema';
import { spiffeIdSchema } from '../../schemas/spiffeIdSchema';
import { textSchema } from '../../schemas/textSchema';
import { wholeNumberSchema } from '../../schemas/wholeNumberSchema';
import { workloadApiAddressSchema } from '../../schemas/workloadApiAddressSchema';
import type { ConfigKeyEntry } from '../ConfigKeyEntry';
import { defineKey } from '../defineKey';

/**
 * The keys of the portal's own identity at Keycloak.
 *
 * @internal
 */
export const authKeys = {
  'boost.kagenti.auth.tokenEndpoint': defineKey({
    schema: endpointSchema,
    configScope: 'yaml-only',
    description:
      'Where the portal asks for its token: the token endpoint of its Keycloak realm. Set together with clientId and a credential. It must be https, except for loopback and in-cluster addresses.',
  }),
  'boost.kagenti.auth.clientId': defineKey({
    schema: textSchema,
    configScope: 'yaml-only',
    description:
      'The client that stands for the portal at Keycloak. Set together with tokenEndpoint and a credential; the methods kubernetes and spiffe can do without it.',
  }),
  'boost.kagenti.auth.clientSecret': defineKey({
    schema: secretSchema,
    configScope: 'yaml-only',
    description:
      'The secret of the portal client at Keycloak. Set together with tokenEndpoint and clientId, from the environment or a mounted file. Without one, see clientAuthentication.',
    sensitive: true,
  }),
  'boost.kagenti.auth.clientAuthentication.method': defineKey({
    schema: clientAuthenticationMethodSchema,
    configScope: 'yaml-only',
    description:
      'How the portal proves without a stored secret that it is its client. One of kubernetes, spiffe, private_key_jwt and tls_client_auth; it takes the place of clientSecret.',
  }),
  'boost.kagenti.auth.clientAuthentication.tokenFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the service account token, for the method kubernetes. A projected volume whose audience is the issuer of the realm; read again when it changes.',
  }),
  'boost.kagenti.auth.clientAuthentication.svidFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the JWT-SVID, for the method spiffe. Read again when it changes; the Workload API is asked when absent.',
  }),
  'boost.kagenti.auth.clientAuthentication.workloadApiAddress': defineKey({
    schema: workloadApiAddressSchema,
    configScope: 'yaml-only',
    description:
      'Where the SPIFFE Workload API listens, for the methods spiffe and tls_client_auth. SPIFFE_ENDPOINT_SOCKET is taken when absent, and unix:///run/spire/sockets/agent.sock without that.',
  }),
  'boost.kagenti.auth.clientAuthentication.spiffeId': defineKey({
    schema: spiffeIdSchema,
    configScope: 'yaml-only',
    description:
      'Which SPIFFE ID to show when the workload has several, for the methods spiffe and tls_client_auth. The first that the Workload API gives when absent.',
  }),
  'boost.kagenti.auth.clientAuthentication.privateKeyFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the private key, for the methods private_key_jwt and tls_client_auth. PEM, or a JWK for private_key_jwt; read again when it changes.',
  }),
  'boost.kagenti.auth.clientAuthentication.keyId': defineKey({
    schema: textSchema,
    configScope: 'yaml-only',
    description:
      'The id of the key at Keycloak, for the method private_key_jwt. That of the JWK when absent, or none.',
  }),
  'boost.kagenti.auth.clientAuthentication.algorithm': defineKey({
    schema: signingAlgorithmSchema,
    configScope: 'yaml-only',
    description:
      'How the assertion is signed, for the method private_key_jwt. One of PS256, RS256 and ES256; ES256 for keys of the curve P-256 and RS256 for RSA keys when absent.',
  }),
  'boost.kagenti.auth.clientAuthentication.certificateFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the client certificate, for the method tls_client_auth. PEM, with those that lead to its CA; read again when it changes. The Workload API is asked when absent.',
  }),
  'boost.kagenti.auth.issuer': defineKey({
    schema: issuerSchema,
    configScope: 'yaml-only',
    description:
      'The issuer of the realm, for which assertions are made. Discovered from the realm of tokenEndpoint when absent; it must be written exactly as the metadata of the realm has it.',
  }),
  'boost.kagenti.auth.caFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the certificates to trust at tokenEndpoint, instead of those of the system. PEM; read again when it changes.',
  }),
  'boost.kagenti.auth.tokenExpiryBufferSeconds': defineKey({
    schema: wholeNumberSchema(0, 3600),
    configScope: 'yaml-only',
    description:
      'How long before its end a token counts as used up, in seconds. A whole number from 0 to 3600; the token manager applies 60 when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
