/**
 * The SPIFFE Workload API for Node: JWT-SVIDs, X.509-SVIDs and bundles, as calls, as
 * streams and as sources that stay current.
 *
 * @packageDocumentation
 */
export * from './bundle/JwtBundle';
export * from './bundle/JwtBundleProvider';
export * from './bundle/JwtBundleSet';
export * from './bundle/X509Bundle';
export * from './bundle/X509BundleProvider';
export * from './bundle/X509BundleSet';
export { ENDPOINT_VARIABLE } from './client/address/ENDPOINT_VARIABLE';
export { WorkloadApiAddress } from './client/address/WorkloadApiAddress';
export type { WitBundle } from './client/answers/WitBundle';
export type { X509Context } from './client/answers/X509Context';
export type { CallOptions } from './client/CallOptions';
export type { FetchJwtSvidOptions } from './client/FetchJwtSvidOptions';
export type { ValidateJwtSvidCallOptions } from './client/ValidateJwtSvidCallOptions';
export type { Pause } from './client/watch/Pause';
export type { Watcher } from './client/watch/Watcher';
export { WorkloadApiClient } from './client/WorkloadApiClient';
export type { WorkloadApiClientOptions } from './client/WorkloadApiClientOptions';
export * from './environment/withoutSpiffeVariables';
export * from './errors/SpiffeError';
export * from './identity/matchAnyId';
export * from './identity/matchId';
export * from './identity/matchMemberOf';
export * from './identity/matchOneOf';
export * from './identity/SpiffeId';
export * from './identity/SpiffeIdMatcher';
export * from './identity/TrustDomain';
export { BundleSource } from './source/BundleSource';
export { JwtSource } from './source/JwtSource';
export type { JwtSourceOptions } from './source/JwtSourceOptions';
export type { SourceOptions } from './source/SourceOptions';
export { getPeerSpiffeId } from './source/tls/getPeerSpiffeId';
export { SpiffeHttpsAgent } from './source/tls/SpiffeHttpsAgent';
export { spiffeServerOptions } from './source/tls/spiffeServerOptions';
export type { SpiffeTlsClientOptions } from './source/tls/SpiffeTlsClientOptions';
export { WebHttpsAgent } from './source/tls/WebHttpsAgent';
export type { WebTlsOptions } from './source/tls/WebTlsOptions';
export { X509Source } from './source/X509Source';
export type { X509SourceOptions } from './source/X509SourceOptions';
export { JwtSvid } from './svid/JwtSvid';
export * from './svid/parseJwtSvidInsecurely';
export * from './svid/readSpiffeId';
export * from './svid/validateJwtSvid';
export * from './svid/validateX509Chain';
export * from './svid/WitSvid';
export * from './svid/X509Svid';
