import { kubernetes } from '../clientAuthentication/kubernetes';
import { spiffe } from '../clientAuthentication/spiffe';
import type { AssertionFlaws, Claims } from './AssertionMaker';
import type { RefusalCase, RefusalCaseTools } from './RefusalCase';
import { UNKNOWN_CLIENT } from './UNKNOWN_CLIENT';

/** Who signs: a cluster or a trust domain. */
export type FederatedKind = 'kubernetes' | 'spiffe';

/** A case of either kind; its code follows from the answer when none is given. */
export function federatedRow(
  kind: FederatedKind,
  title: string,
  answer: string,
  words: string[],
  claims: Claims | ((tools: RefusalCaseTools) => Claims),
  rest: Partial<RefusalCase> & { flaws?: AssertionFlaws } = {},
): RefusalCase {
  const { flaws, ...others } = rest;
  const method = { kubernetes, spiffe }[kind];
  return {
    title: `${kind}: ${title}`,
    answer,
    words,
    // What Keycloak does not tell apart, a change of keys among it, may pass by itself.
    code: answer === UNKNOWN_CLIENT ? 'TOKEN_GRANT_REJECTED' : 'MISCONFIGURED',
    authenticate: tools =>
      method(
        tools.assertions[kind](
          typeof claims === 'function' ? claims(tools) : claims,
          flaws,
        ),
      ),
    ...others,
  };
}
