/**
 * OAuth 2.0 for workloads: access tokens by client credentials, cached, with one
 * grant in flight per audience and scope set.
 *
 * @packageDocumentation
 */
export * from './assertions/Assertion';
export * from './assertions/AssertionSource';
export * from './assertions/JwtSvidProvider';
export * from './assertions/KubernetesTokenFileSource';
export * from './assertions/PrivateKeyJwtSource';
export * from './assertions/SigningAlgorithm';
export * from './assertions/SpiffeSvidFileSource';
export * from './assertions/SpiffeWorkloadApiSource';
export * from './certificates/CaFile';
export * from './certificates/ClientCertificate';
export * from './certificates/ClientCertificateSource';
export * from './certificates/PemFileCertificateSource';
export * from './certificates/X509SvidCertificateSource';
export * from './certificates/X509SvidProvider';
export * from './clientAuthentication/ClientAuthentication';
export * from './clientAuthentication/ClientAuthenticationMethod';
export * from './clientAuthentication/ClientAuthenticationOptions';
export * from './clientAuthentication/createClientAuthentication';
export * from './discovery/ConfiguredIssuer';
export * from './discovery/DiscoveredIssuer';
export * from './discovery/IssuerSource';
export * from './errors/WorkloadOAuthError';
export type { ReadFile } from './files/CredentialFile';
export * from './http/isSecureEndpoint';
export * from './http/NodeFetchTransport';
export * from './http/TokenEndpointTransport';
export * from './resource/createAuthorizedFetch';
export * from './resource/RetryOutcome';
export * from './resource/sendAuthorized';
export * from './secrets/Secret';
export * from './stores/ByteStore';
export * from './stores/CarefulTokenStore';
export * from './stores/nameStoreFailure';
export * from './stores/SealedTokenStore';
export * from './tokens/AccessToken';
export * from './tokens/Clock';
export * from './tokens/KeycloakTokenManager';
export * from './tokens/TokenObserver';
export * from './tokens/TokenRequest';
export * from './tokens/TokenSource';
export * from './tokens/TokenStore';
