/**
 * OAuth 2.0 for workloads.
 *
 * @packageDocumentation
 */
export * from './secrets/Secret';
export * from './tokens/AccessToken';
export * from './tokens/TokenRequest';
export * from './tokens/TokenSource';
export * from './errors/WorkloadOAuthError';
export * from './http/isSecureEndpoint';
