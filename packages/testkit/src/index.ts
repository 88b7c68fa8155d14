export { bodyFrom } from './http/bodyFrom';
export type { ProgrammedAnswer } from './http/ProgrammedAnswer';
export type { RequestHandler } from './http/RequestHandler';
export type { UpgradeHandler } from './http/UpgradeHandler';
export type { AssertionFault } from './issuer/assertionIssuer/AssertionFault';
export type { AssertionIssuer } from './issuer/assertionIssuer/AssertionIssuer';
export { startAssertionIssuer } from './issuer/assertionIssuer/startAssertionIssuer';
export type { Issuer } from './issuer/Issuer';
export type { IssuerClient } from './issuer/IssuerClient';
export type { IssuerIdentityProvider } from './issuer/IssuerIdentityProvider';
export type { IssuerOptions } from './issuer/IssuerOptions';
export type { IssuerRequest } from './issuer/IssuerRequest';
export { startIssuer } from './issuer/startIssuer';
export type { AcpConnection } from './kagenti/acp/AcpConnection';
export type { AcpHandshake } from './kagenti/acp/AcpHandshake';
export type { AcpStandIn } from './kagenti/acp/AcpStandIn';
export type { AgentBehaviour } from './kagenti/chat/AgentBehaviour';
export type { KagentiOptions } from './kagenti/KagentiOptions';
export type { KagentiRequest } from './kagenti/KagentiRequest';
export type { AnswerNextOptions } from './kagenti/AnswerNextOptions';
export type { KagentiStandIn } from './kagenti/KagentiStandIn';
export type { KagentiTimings } from './kagenti/KagentiTimings';
export type { AgentSeed } from './kagenti/seed/AgentSeed';
export type { BuildSeed } from './kagenti/seed/BuildSeed';
export { defaultSeed } from './kagenti/seed/defaultSeed';
export type { KagentiSeed } from './kagenti/seed/KagentiSeed';
export type { ToolFunction } from './kagenti/seed/ToolFunction';
export type { ToolSeed } from './kagenti/seed/ToolSeed';
export { startKagenti } from './kagenti/startKagenti';
export { freePort } from './net/freePort';
export type { CertificateWithKey } from './real/certificates/CertificateWithKey';
export type { ClientCertificateOptions } from './real/certificates/ClientCertificateOptions';
export { TestAuthority } from './real/certificates/TestAuthority';
export type { Counterpart } from './real/Counterpart';
export { describeReal } from './real/describeReal';
export { findChromium } from './real/findChromium';
export { findKeycloak } from './real/keycloak/findKeycloak';
export type { KeycloakInstallation } from './real/keycloak/KeycloakInstallation';
export type { KeycloakOptions } from './real/keycloak/KeycloakOptions';
export type { KeycloakTlsOptions } from './real/keycloak/KeycloakTlsOptions';
export type { RunningKeycloak } from './real/keycloak/RunningKeycloak';
export type { RunningKeycloakWithTls } from './real/keycloak/RunningKeycloakWithTls';
export { startKeycloak } from './real/keycloak/startKeycloak';
export { createProjectedVolume } from './real/kubernetes/createProjectedVolume';
export type { ProjectedVolume } from './real/kubernetes/ProjectedVolume';
export type { RunningKubernetes } from './real/kubernetes/RunningKubernetes';
export type { ServiceAccountName } from './real/kubernetes/ServiceAccountName';
export type { ServiceAccountTokenRequest } from './real/kubernetes/ServiceAccountTokenRequest';
export { startKubernetes } from './real/kubernetes/startKubernetes';
export type { RunningPostgres } from './real/postgres/RunningPostgres';
export { startPostgres } from './real/postgres/startPostgres';
export { portalRealm, type PortalRealmOptions } from './real/portalRealm';
export { certificateClient } from './real/realm/certificateClient';
export { federatedClient } from './real/realm/federatedClient';
export { kubernetesIdentityProvider } from './real/realm/kubernetesIdentityProvider';
export type { RealmIdentityProvider } from './real/realm/RealmIdentityProvider';
export { secretClient } from './real/realm/secretClient';
export { signedJwtClient } from './real/realm/signedJwtClient';
export { spiffeIdentityProvider } from './real/realm/spiffeIdentityProvider';
export type { WorkloadClient } from './real/realm/WorkloadClient';
export {
  workloadRealm,
  type WorkloadRealmOptions,
} from './real/realm/workloadRealm';
export type { RunningRedis } from './real/redis/RunningRedis';
export { startRedis } from './real/redis/startRedis';
export { replaceSigningKey } from './real/replaceSigningKey';
export type { RunningSpire, SpireEntryChange } from './real/spire/RunningSpire';
export type { SpireEntry } from './real/spire/SpireEntry';
export type { SpireOptions } from './real/spire/SpireOptions';
export { startSpire } from './real/spire/startSpire';
export { svidSubject } from './real/spire/svidSubject';
export {
  WorkloadScene,
  type WorkloadSceneOptions,
} from './real/workloadScene/WorkloadScene';
export { FakeClock } from './time/FakeClock';
export {
  createTestCertificate,
  type TestCertificate,
} from './tls/createTestCertificate';
export type { IssuedCertificate } from './workloadApi/authority/CertificateAuthority';
export type { JwtSvidClaims } from './workloadApi/authority/JwtAuthority';
export type { WorkloadApiCall } from './workloadApi/server/WorkloadApiCall';
export type { WorkloadApiFault } from './workloadApi/server/WorkloadApiFault';
export type { WorkloadApiMethodName } from './workloadApi/server/WorkloadApiMethodName';
export { startWorkloadApi } from './workloadApi/startWorkloadApi';
export { encodeField } from './workloadApi/wire/encodeField';
export { encodeMap } from './workloadApi/wire/encodeMap';
export type { WorkloadApiOptions } from './workloadApi/WorkloadApiOptions';
export type { WorkloadApiStandIn } from './workloadApi/WorkloadApiStandIn';
export type { WorkloadEntry } from './workloadApi/WorkloadEntry';
