import type { JwtClaims } from '../../assertions/JwtClaims';
import { keycloakWords } from './keycloakWords';
import type { RefusalRule } from './RefusalRule';
import type { RefusedGrant } from './RefusedGrant';

/** How old an assertion may be at Keycloak, from its `iat`, unless the realm says otherwise. */
const MAX_AGE_SECONDS: Record<string, number> = {
  private_key_jwt: 60,
  kubernetes: 3_600,
  spiffe: 300,
};

const AGE_ADVICE: Record<string, string> = {
  private_key_jwt: 'Set the clock of this machine.',
  kubernetes:
    "Set expirationSeconds of the projected volume to 3600 or less, so that kubelet renews the token in time, or raise fedClientAssertionMaxExp at Keycloak's identity provider.",
  spiffe:
    "Set the entry's JWT-SVID TTL to 300 s or less, so that the agent renews it in time, or raise fedClientAssertionMaxExp at Keycloak's identity provider.",
};

const SIGNER: Record<string, string> = {
  private_key_jwt: 'this machine',
  kubernetes: 'the cluster',
  spiffe: 'the SPIRE server',
};

/** When the assertion is good. */
export const timeRules: readonly RefusalRule[] = [
  {
    matches: ({ description }) => description === keycloakWords.notActive,
    explain: refused => explainInactive(refused),
    // A token that was just made is early for a clock that is some seconds behind.
    isTransient: true,
  },
  {
    matches: ({ description }) => description === keycloakWords.future,
    explain: refused =>
      `By Keycloak's clock the assertion will be issued only later: the clock of ${SIGNER[refused.method] ?? 'its issuer'} is ahead of Keycloak's. Set the clocks.`,
    isTransient: true,
  },
  {
    matches: ({ description }) => description === keycloakWords.tooOld,
    explain: ({ method, claims, nowMs }) => {
      const limit = MAX_AGE_SECONDS[method] ?? 60;
      const age = ageSeconds(claims, nowMs);
      const advice = AGE_ADVICE[method] ?? 'Send a newer one.';
      if (age !== undefined && age <= limit) {
        return `The assertion was issued ${age} s ago by the clock of this machine, and Keycloak takes it for older than it accepts (${limit} s by default). Compare the clocks of both machines, and see whether fedClientAssertionMaxExp was lowered at Keycloak's identity provider.`;
      }
      const shown = age === undefined ? 'long' : `${age} s`;
      return `The assertion was issued ${shown} ago, and Keycloak accepts ${limit} s by default, however long it lives. ${advice}`;
    },
  },
  {
    matches: ({ description }) => description === keycloakWords.noIssueTime,
    explain: () =>
      'The assertion does not say when it was issued (iat) and lives for longer than Keycloak accepts one that does not. Have it issued with iat, or with a shorter life.',
  },
  {
    matches: ({ description }) => description === keycloakWords.noExpiry,
    explain: () =>
      'The assertion has no expiry (exp). Use one that its issuer renews, not one that is good for ever.',
  },
];

function explainInactive({ claims, nowMs }: RefusedGrant): string {
  const nowSeconds = nowMs / 1000;
  const { expiresAtSeconds, notBeforeSeconds } = claims ?? {};
  if (expiresAtSeconds !== undefined && expiresAtSeconds <= nowSeconds) {
    return `The assertion expired ${Math.ceil(nowSeconds - expiresAtSeconds)} s ago. Check that whoever renews it still does.`;
  }
  if (notBeforeSeconds !== undefined && notBeforeSeconds > nowSeconds) {
    return `The assertion is good only ${Math.ceil(notBeforeSeconds - nowSeconds)} s from now (nbf). The clock of its issuer is ahead: set the clocks.`;
  }
  const left =
    expiresAtSeconds === undefined
      ? ''
      : ` for another ${Math.floor(expiresAtSeconds - nowSeconds)} s`;
  return `By the clock of this machine the assertion is good${left}, so Keycloak's clock shows another time: set the clocks of both machines.`;
}

function ageSeconds(
  claims: JwtClaims | undefined,
  nowMs: number,
): number | undefined {
  const issuedAt = claims?.issuedAtSeconds;
  return issuedAt === undefined
    ? undefined
    : Math.floor(nowMs / 1000 - issuedAt);
}
