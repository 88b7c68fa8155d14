import { IssuerClient } from './IssuerClient';
import { RefusedRequest } from './RefusedRequest';
import { refusals } from './refusals';

const DEFAULT_SCOPES = ['profile', 'email'];
// Known to every realm; they add no audience.
const BUILT_IN_SCOPES = new Set(['openid', ...DEFAULT_SCOPES]);

/** What a token is granted for. */
export interface GrantedScope {
  /** The `scope` member of the answer and claim of the token. */
  scope: string;
  /** The audiences that the asked-for scopes add. */
  audience: string[];
}

/** Checks the `scope` parameter against what the client may ask for. */
export function readGrantedScope(
  client: IssuerClient,
  parameter: string | null,
): GrantedScope {
  const asked = [...new Set((parameter ?? '').split(' ').filter(Boolean))];
  const optional = asked.filter(scope => !BUILT_IN_SCOPES.has(scope));
  if (optional.some(scope => !client.scopes?.includes(scope))) {
    throw new RefusedRequest(refusals.unknownScope, parameter ?? '');
  }
  return {
    scope: [...new Set([...asked, ...DEFAULT_SCOPES])].join(' '),
    audience: optional,
  };
}
