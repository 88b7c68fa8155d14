import { clientSecretPost } from '../clientAuthentication/clientSecretPost';
import { Secret } from '../secrets/Secret';
import { ClientCredentialsGrant } from './ClientCredentialsGrant';

describe('ClientCredentialsGrant, a gateway that quotes what it was sent', () => {
  it('shows no credential that comes back in a refusal', async () => {
    const secret = 'marked-short-word';
    const grant = ClientCredentialsGrant.create({
      tokenEndpoint: new URL('https://keycloak.example.com/token'),
      clientId: 'portal',
      clientAuthentication: clientSecretPost(new Secret(secret)),
      transport: {
        async post() {
          return {
            status: 400,
            headers: new Headers({ 'content-type': 'application/json' }),
            text: JSON.stringify({
              error: 'invalid_request',
              error_description: `rejected client_secret=marked-in-form client_assertion=eyJhbGciOi.eyJtYXJrZWQi.c2lnbmF0dXJl key ${'k3y/'.repeat(16)}`,
            }).replace('marked-in-form', secret),
          };
        },
        close() {},
      },
      wallMs: () => 0,
    });

    const failure = await grant.request({}).catch(error => error);

    expect(failure.message).toContain('rejected client_secret=');
    expect(failure.message).not.toContain('marked');
    expect(failure.message).not.toContain('eyJ');
    expect(failure.message).not.toContain('k3y/k3y/');
  });
});
