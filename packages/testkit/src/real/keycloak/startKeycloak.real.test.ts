import { describeReal } from '../describeReal';
import type { RunningKeycloak } from './RunningKeycloak';
import { startKeycloak } from './startKeycloak';

function realmWithPortal(realm: string) {
  return {
    realm,
    enabled: true,
    accessTokenLifespan: 120,
    clients: [
      {
        clientId: 'portal',
        secret: `secret of ${realm}`,
        serviceAccountsEnabled: true,
        standardFlowEnabled: false,
      },
    ],
  };
}

function requestToken(url: string, realm: string, secret: string) {
  return fetch(`${url}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`portal:${encodeURIComponent(secret)}`)}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
}

async function signingKeys(url: string, realm: string) {
  const response = await fetch(
    `${url}/realms/${realm}/protocol/openid-connect/certs`,
  );
  const { keys }: { keys: { kid: string }[] } = await response.json();
  return keys.map(({ kid }) => kid).sort();
}

async function realmNames(keycloak: RunningKeycloak) {
  const response = await fetch(`${keycloak.url}/admin/realms`, {
    headers: { authorization: `Bearer ${await keycloak.adminToken()}` },
  });
  const realms: { realm: string }[] = await response.json();
  return realms.map(({ realm }) => realm).sort();
}

describeReal('keycloak', 'startKeycloak', () => {
  it('starts a real Keycloak whose realm grants a token to a client', async () => {
    const keycloak = await startKeycloak({ realms: [realmWithPortal('one')] });
    try {
      const granted = await requestToken(keycloak.url, 'one', 'secret of one');
      expect(granted.status).toBe(200);
      const answer = await granted.json();
      expect(answer.token_type).toBe('Bearer');
      // Keycloak counts from when the request came in, so a second may be gone.
      expect(answer.expires_in).toBeGreaterThan(110);
      expect(answer.expires_in).toBeLessThanOrEqual(120);
      const refused = await requestToken(keycloak.url, 'one', 'something else');
      expect(refused.status).toBe(401);
    } finally {
      await keycloak.stop();
    }
    await expect(fetch(keycloak.url)).rejects.toThrow();
  });

  it('goes away and comes back at the same address with the same data', async () => {
    const keycloak = await startKeycloak({ realms: [realmWithPortal('one')] });
    try {
      const before = await signingKeys(keycloak.url, 'one');
      expect(before).not.toHaveLength(0);

      await keycloak.pause();
      await expect(fetch(keycloak.url)).rejects.toThrow('fetch failed');

      await keycloak.resume();
      await keycloak.resume();
      expect(await signingKeys(keycloak.url, 'one')).toEqual(before);
      const granted = await requestToken(keycloak.url, 'one', 'secret of one');
      expect(granted.status).toBe(200);

      await keycloak.pause();
    } finally {
      await keycloak.stop();
    }
  });

  it('runs two servers from one installation without mixing their data', async () => {
    const servers = await Promise.all(
      ['one', 'two'].map(name =>
        startKeycloak({ realms: [realmWithPortal(name)] }),
      ),
    );
    try {
      expect(await Promise.all(servers.map(realmNames))).toEqual([
        ['master', 'one'],
        ['master', 'two'],
      ]);
    } finally {
      await Promise.all(servers.map(server => server.stop()));
    }
  });
});
