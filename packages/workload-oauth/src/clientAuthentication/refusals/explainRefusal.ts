import { audienceRules } from './audienceRules';
import { certificateRules } from './certificateRules';
import { clientRules } from './clientRules';
import { federatedRules } from './federatedRules';
import { ownKeyRules } from './ownKeyRules';
import type { RefusalExplanation } from './RefusalExplanation';
import type { RefusedGrant } from './RefusedGrant';
import { secretRules } from './secretRules';
import { timeRules } from './timeRules';

/** Errors that concern the client, and not what it asks for (RFC 6749 section 5.2). */
const CLIENT_ERRORS = ['invalid_client', 'unauthorized_client'];

/** The first rule that matches explains: what Keycloak says precisely stands before what it leaves open. */
const RULES = [
  ...clientRules,
  ...audienceRules,
  ...timeRules,
  ...ownKeyRules,
  ...federatedRules,
  ...certificateRules,
  ...secretRules,
];

/**
 * Says in plain words why Keycloak probably refused a client, by comparing what was sent
 * with what was meant. The same refusal always gets the same words.
 *
 * @returns undefined when the refusal is not about the client
 */
export function explainRefusal(
  refused: RefusedGrant,
): RefusalExplanation | undefined {
  if (!CLIENT_ERRORS.includes(refused.error)) return undefined;
  const rule = RULES.find(({ matches }) => matches(refused));
  return (
    rule && {
      text: rule.explain(refused),
      isTransient: rule.isTransient ?? false,
    }
  );
}
