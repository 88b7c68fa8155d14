import { federatedRefusalCases } from './federatedRefusalCases';
import { ownKeyRefusalCases } from './ownKeyRefusalCases';
import type { RefusalCase } from './RefusalCase';
import { secretRefusalCases } from './secretRefusalCases';

/** Every refusal that Keycloak 26.7.3 was seen to answer, by method. */
export const refusalCases: readonly RefusalCase[] = [
  ...secretRefusalCases,
  ...ownKeyRefusalCases,
  ...federatedRefusalCases,
];
