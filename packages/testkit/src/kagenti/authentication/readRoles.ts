interface RoleHolder {
  roles?: string[];
}

/**
 * The roles of a token: the realm's and those of every client, whichever
 * client that is. The realm role `admin` counts as Kagenti's, and every valid
 * token may read.
 *
 * @throws TypeError when a claim has the wrong shape. Kagenti does not catch
 * that either and answers 500.
 */
export function readRoles(
  claims: Record<string, unknown>,
  rolePrefix: string,
): string[] {
  const realm = asObject(claims.realm_access) as RoleHolder;
  const realmRoles = realm.roles ?? [];
  const clients = Object.values(asObject(claims.resource_access));
  const clientRoles = clients.flatMap(
    client => (client as RoleHolder | null)?.roles ?? [],
  );
  const roles = new Set([...realmRoles, ...clientRoles]);
  if (realmRoles.includes('admin')) {
    roles.add(`${rolePrefix}-admin`);
  }
  roles.add(`${rolePrefix}-viewer`);
  return [...roles];
}

function asObject(claim: unknown = {}): object {
  if (typeof claim !== 'object' || claim === null || Array.isArray(claim)) {
    throw new TypeError('claim is not an object');
  }
  return claim;
}
