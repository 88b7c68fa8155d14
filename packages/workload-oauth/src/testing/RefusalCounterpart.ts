import type { TokenEndpointTransport } from '../http/TokenEndpointTransport';
import type { RefusalCaseTools } from './RefusalCase';

/** Where refusals are provoked: at the stand-in, or at the real Keycloak. */
export interface RefusalCounterpart extends RefusalCaseTools {
  readonly transport: TokenEndpointTransport;
}
