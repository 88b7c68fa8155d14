export type { ProgrammedAnswer } from './http/ProgrammedAnswer';
export type { RequestHandler } from './http/RequestHandler';
export type { Issuer } from './issuer/Issuer';
export type { IssuerClient } from './issuer/IssuerClient';
export type { IssuerOptions } from './issuer/IssuerOptions';
export type { IssuerRequest } from './issuer/IssuerRequest';
export { startIssuer } from './issuer/startIssuer';
export type { AgentBehaviour } from './kagenti/chat/AgentBehaviour';
export type { KagentiOptions } from './kagenti/KagentiOptions';
export type { KagentiRequest } from './kagenti/KagentiRequest';
export type { AnswerNextOptions } from './kagenti/AnswerNextOptions';
export type { KagentiStandIn } from './kagenti/KagentiStandIn';
export type { KagentiTimings } from './kagenti/KagentiTimings';
export type { AgentSeed } from './kagenti/seed/AgentSeed';
export { defaultSeed } from './kagenti/seed/defaultSeed';
export type { KagentiSeed } from './kagenti/seed/KagentiSeed';
export type { ToolFunction } from './kagenti/seed/ToolFunction';
export type { ToolSeed } from './kagenti/seed/ToolSeed';
export { startKagenti } from './kagenti/startKagenti';
export { freePort } from './net/freePort';
export type { Counterpart } from './real/Counterpart';
export { describeReal } from './real/describeReal';
export { findChromium } from './real/findChromium';
export type { KeycloakOptions } from './real/keycloak/KeycloakOptions';
export type { RunningKeycloak } from './real/keycloak/RunningKeycloak';
export { startKeycloak } from './real/keycloak/startKeycloak';
export type { RunningPostgres } from './real/postgres/RunningPostgres';
export { startPostgres } from './real/postgres/startPostgres';
export { portalRealm, type PortalRealmOptions } from './real/portalRealm';
export type { RunningRedis } from './real/redis/RunningRedis';
export { startRedis } from './real/redis/startRedis';
export { replaceSigningKey } from './real/replaceSigningKey';
export { FakeClock } from './time/FakeClock';
export {
  createTestCertificate,
  type TestCertificate,
} from './tls/createTestCertificate';
