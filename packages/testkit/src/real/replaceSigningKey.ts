/** How to reach a realm's administration. */
export interface RealmAdministration {
  /** Keycloak's address. */
  readonly url: string;
  readonly realm: string;
  /** An administrator's access token. */
  readonly adminToken: string;
}

interface KeyComponent {
  readonly id: string;
  readonly name: string;
  readonly providerId: string;
  readonly config: Record<string, string[]>;
}

/**
 * Lets a realm of a real Keycloak sign with a new RS256 key and disables the old one,
 * as after a suspected theft: the old key leaves the realm's JWKS at once.
 */
export async function replaceSigningKey(
  administration: RealmAdministration,
): Promise<void> {
  const { url, realm, adminToken } = administration;
  const components = `${url}/admin/realms/${realm}/components`;
  const headers = {
    authorization: `Bearer ${adminToken}`,
    'content-type': 'application/json',
  };
  const providers = await fetch(
    `${components}?type=org.keycloak.keys.KeyProvider`,
    { headers },
  );
  assertOk(providers);
  const keys = (await providers.json()) as KeyComponent[];
  const old = keys.filter(key => key.providerId === 'rsa-generated');
  assertOk(
    await fetch(components, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        name: `replacement-of-${old.length}`,
        providerId: 'rsa-generated',
        providerType: 'org.keycloak.keys.KeyProvider',
        config: { priority: ['200'], algorithm: ['RS256'] },
      }),
    }),
  );
  for (const key of old) {
    const config = { ...key.config, enabled: ['false'], active: ['false'] };
    assertOk(
      await fetch(`${components}/${key.id}`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ ...key, config }),
      }),
    );
  }
}

function assertOk(response: Response): void {
  if (!response.ok) {
    throw new Error(
      `Keycloak's administration answered ${response.status} for ${response.url}`,
    );
  }
}
