import { KubernetesTokenFileSource } from '../assertions/KubernetesTokenFileSource';
import { PrivateKeyJwtSource } from '../assertions/PrivateKeyJwtSource';
import { SpiffeSvidFileSource } from '../assertions/SpiffeSvidFileSource';
import { SpiffeWorkloadApiSource } from '../assertions/SpiffeWorkloadApiSource';
import { PemFileCertificateSource } from '../certificates/PemFileCertificateSource';
import { X509SvidCertificateSource } from '../certificates/X509SvidCertificateSource';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { cleanText } from '../grants/cleanText';
import type { ClientAuthentication } from './ClientAuthentication';
import type {
  ClientAuthenticationOptions,
  SpiffeOptions,
  TlsClientAuthOptions,
} from './ClientAuthenticationOptions';
import { clientSecretBasic } from './clientSecretBasic';
import { clientSecretPost } from './clientSecretPost';
import { kubernetes } from './kubernetes';
import { privateKeyJwt } from './privateKeyJwt';
import { spiffe } from './spiffe';
import { tlsClientAuth } from './tlsClientAuth';

/**
 * Chooses the client authentication: the only place that knows all methods
 * (requirement X.1).
 *
 * @param options - The method and its credential
 * @throws WorkloadOAuthError with `INVALID_OPTION`
 * @public
 */
export function createClientAuthentication(
  options: ClientAuthenticationOptions,
): ClientAuthentication {
  switch (options.method) {
    case undefined:
    case 'client_secret_basic':
      assertNotEmpty(options.clientSecret.reveal());
      return clientSecretBasic(options.clientSecret);
    case 'client_secret_post':
      assertNotEmpty(options.clientSecret.reveal());
      return clientSecretPost(options.clientSecret);
    case 'private_key_jwt':
      return privateKeyJwt(
        PrivateKeyJwtSource.create(options),
        options.privateKeyFile ?? options.keyId,
      );
    case 'kubernetes':
      return kubernetes(
        KubernetesTokenFileSource.create(options),
        options.tokenFile,
      );
    case 'spiffe':
      return createSpiffe(options);
    case 'tls_client_auth':
      return createTlsClientAuth(options);
    default:
      throw unknownMethod(options);
  }
}

function createSpiffe(options: SpiffeOptions): ClientAuthentication {
  const { jwtSvids, subject, svidFile } = options;
  if (jwtSvids && svidFile === undefined) {
    const source = SpiffeWorkloadApiSource.create({
      provider: jwtSvids,
      subject,
    });
    return spiffe(source, subject?.toString());
  }
  if (!jwtSvids && svidFile !== undefined) {
    return spiffe(SpiffeSvidFileSource.create({ svidFile }), svidFile);
  }
  throw invalidOption('spiffe needs exactly one of jwtSvids and svidFile.');
}

function createTlsClientAuth(
  options: TlsClientAuthOptions,
): ClientAuthentication {
  const { certificateFile, privateKeyFile, x509Svids } = options;
  const hasFiles =
    certificateFile !== undefined && privateKeyFile !== undefined;
  const hasAnyFile = (certificateFile ?? privateKeyFile) !== undefined;
  if (x509Svids && !hasAnyFile) {
    return tlsClientAuth(
      X509SvidCertificateSource.create({ provider: x509Svids }),
    );
  }
  if (!x509Svids && hasFiles) {
    return tlsClientAuth(
      PemFileCertificateSource.create({ certificateFile, privateKeyFile }),
      certificateFile,
    );
  }
  throw invalidOption(
    'tls_client_auth needs either certificateFile and privateKeyFile, or x509Svids.',
  );
}

function assertNotEmpty(clientSecret: string): void {
  if (clientSecret !== '') return;
  throw invalidOption(
    'clientSecret is empty; it must be the secret of the client at Keycloak.',
  );
}

function unknownMethod(options: never): WorkloadOAuthError {
  const { method } = options as { method?: unknown };
  return invalidOption(
    `The client authentication method ${cleanText(String(method))} is not known. Use client_secret_basic, client_secret_post, private_key_jwt, kubernetes, spiffe or tls_client_auth.`,
  );
}

function invalidOption(message: string): WorkloadOAuthError {
  return new WorkloadOAuthError('INVALID_OPTION', message);
}
