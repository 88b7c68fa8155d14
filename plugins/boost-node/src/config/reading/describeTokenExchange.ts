import type { ConfigProblem } from '../problems/ConfigProblem';

/**
 * The section that version 2 of the schema removed (requirement 002.3).
 *
 * @internal
 */
export const tokenExchangeSection = 'boost.kagenti.auth.tokenExchange';

const REPLACEMENTS: Readonly<Record<string, string>> = {
  enabled:
    'was removed. The portal calls Kagenti as itself as soon as boost.kagenti.auth.tokenEndpoint and clientId, and clientSecret or clientAuthentication, are set.',
  audience:
    'was removed. No user token is exchanged any more; an audience is given to the tokens of the portal client in Keycloak, by an audience mapper.',
  userTokenHeader:
    'was removed. User tokens are no longer passed on; Kagenti learns who asked from the header X-Backstage-User, which needs no configuration.',
};
const WHOLE_SECTION =
  'was removed. The portal calls Kagenti as itself with boost.kagenti.auth.tokenEndpoint and clientId, and clientSecret or clientAuthentication.';

/**
 * What replaced each key of the removed section that a configuration still has
 * (requirement 002.22).
 *
 * @param value - What stands in the place of the section
 * @param missing - The names of the new keys that are not set
 * @internal
 */
export function describeTokenExchange(
  value: unknown,
  missing: readonly string[],
): ConfigProblem[] {
  if (value === undefined) return [];
  const whatToDo =
    missing.length === 0
      ? 'It has no effect; remove it.'
      : `Set ${missing.join(', ')} and remove it.`;
  const children =
    typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const names = children.map(child => `${tokenExchangeSection}.${child}`);
  return (names.length > 0 ? names : [tokenExchangeSection]).map(key => {
    const child = key.slice(tokenExchangeSection.length + 1);
    const replacement = Object.hasOwn(REPLACEMENTS, child)
      ? REPLACEMENTS[child]
      : WHOLE_SECTION;
    return { key, message: `${replacement} ${whatToDo}` };
  });
}
