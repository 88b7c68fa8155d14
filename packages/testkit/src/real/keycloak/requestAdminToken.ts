import type { KeycloakInstallation } from './KeycloakInstallation';

/** Signs the administrator in at the `master` realm. */
export async function requestAdminToken(
  url: string,
  { admin, password }: KeycloakInstallation,
): Promise<string> {
  const response = await fetch(
    `${url}/realms/master/protocol/openid-connect/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'admin-cli',
        username: admin,
        password,
      }),
    },
  );
  if (!response.ok) {
    throw new Error(
      `Keycloak refused its administrator with status ${response.status}. Remove the cache folder's keycloak.json and run: npm run real:install`,
    );
  }
  const answer: { access_token: string } = await response.json();
  return answer.access_token;
}
