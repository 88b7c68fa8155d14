/** Reads the name out of a realm in Keycloak's import format. */
export function realmName(realm: object): string {
  if ('realm' in realm && typeof realm.realm === 'string') return realm.realm;
  throw new Error(
    "A realm to import has no name: give it a property 'realm' with a text",
  );
}
