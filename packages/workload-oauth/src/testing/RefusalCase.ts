import type { ClientAuthentication } from '../clientAuthentication/ClientAuthentication';
import type { AssertionMaker } from './AssertionMaker';

/** What cases are made of. */
export interface RefusalCaseTools {
  readonly assertions: AssertionMaker;
  /** The realm's issuer. */
  readonly issuer: string;
}

/** A client that is refused, what Keycloak says to it, and what our error makes of that. */
export interface RefusalCase {
  readonly title: string;
  readonly authenticate: (tools: RefusalCaseTools) => ClientAuthentication;
  readonly clientId?: string;
  /** What is configured as issuer instead of its being discovered. */
  readonly configuredIssuer?: (tools: RefusalCaseTools) => string;
  /** Keycloak's status, error and description. */
  readonly answer: string;
  /** `TOKEN_GRANT_REJECTED` while it may pass by itself. */
  readonly code: 'MISCONFIGURED' | 'TOKEN_GRANT_REJECTED';
  /** What the explanation has to say. */
  readonly words: readonly string[];
}
