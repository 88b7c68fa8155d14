/**
 * OAuth 2.0 for workloads: access tokens by client credentials, cached, with one
 * grant in flight per audience and scope set.
 *
 * @packageDocumentation
 */
export * from './clientAuthentication/ClientAuthentication';
export * from './clientAuthentication/createClientAuthentication';
export * from './errors/WorkloadOAuthError';
export * from './http/isSecureEndpoint';
export * from './http/NodeFetchTransport';
export * from './http/TokenEndpointTransport';
export * from './resource/createAuthorizedFetch';
export * from './resource/RetryOutcome';
export * from './resource/sendAuthorized';
export * from './secrets/Secret';
export * from './stores/ByteStore';
export * from './stores/CarefulTokenStore';
export * from './stores/SealedTokenStore';
export * from './tokens/AccessToken';
export * from './tokens/Clock';
export * from './tokens/KeycloakTokenManager';
export * from './tokens/TokenObserver';
export * from './tokens/TokenRequest';
export * from './tokens/TokenSource';
export * from './tokens/TokenStore';
