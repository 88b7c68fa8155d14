import type { JsonObject } from '@backstage/types';
import { guardCreation } from './guardCreation';
import { OutboundHosts } from './outbound/OutboundHosts';

const hosts = OutboundHosts.create({
  allowedHosts: ['git.example', 'inside.example', 'files.example:80'],
  lookUp: async host => [host === 'inside.example' ? '10.1.2.3' : '8.8.8.8'],
});
const user = {
  kind: 'agent',
  secretNames: ['listed'],
  holdsAdmin: false,
  hosts,
} as const;
const admin = { ...user, holdsAdmin: true };

describe('guardCreation', () => {
  it('lets a body without Secrets and addresses pass as it is', async () => {
    const body = { name: 'a', containerImage: 'example/a:v1' };
    for (const kind of ['creation', 'finalization'] as const) {
      await expect(guardCreation(kind, body, user)).resolves.toBe(body);
    }
  });

  it('sends a git URL as it was understood', async () => {
    const body = {
      name: 'a',
      gitUrl: 'https://GIT.example.:443/a/../b.git',
      registrySecret: 'listed',
    };
    await expect(guardCreation('creation', body, user)).resolves.toEqual({
      ...body,
      gitUrl: 'https://git.example/b.git',
    });
    await expect(
      guardCreation('creation', { gitUrl: 'git@Git.Example:b' }, user),
    ).resolves.toEqual({ gitUrl: 'git@git.example:b' });
  });

  it('checks the Secrets of creations and finalizations', async () => {
    const body = { envVars: [{ valueFrom: { secretKeyRef: { name: 'x' } } }] };
    for (const kind of ['creation', 'finalization'] as const) {
      await expect(guardCreation(kind, body, user)).rejects.toMatchObject({
        code: 'NOT_PERMITTED',
        permission: 'boost.kagenti.admin',
      });
      await expect(guardCreation(kind, body, admin)).resolves.toBe(body);
    }
  });

  it('lets nobody but administrators add variables to a build that may hold a preset', async () => {
    const body = { envVars: [{ name: 'LLM_API_BASE', value: 'https://a' }] };
    await expect(guardCreation('finalization', body, user)).rejects.toThrow(
      'envVars without llmPreset asks for the Secret openai-secret',
    );
    for (const [judgedBody, options] of [
      ['finalization', admin],
      ['finalization', { ...user, kind: 'tool' }],
      ['creation', user],
    ] as const) {
      await expect(guardCreation(judgedBody, body, options)).resolves.toBe(
        body,
      );
    }
  });

  it('holds administrators to the list of hosts as well', async () => {
    for (const gitUrl of ['https://other.example/a', 'git@inside.example:a']) {
      await expect(
        guardCreation('creation', { gitUrl }, admin),
      ).rejects.toMatchObject({ code: 'HOST_NOT_ALLOWED' });
      await expect(
        guardCreation('finalization', { gitUrl }, admin),
      ).rejects.toMatchObject({ code: 'HOST_NOT_ALLOWED' });
    }
  });

  it('sends nothing but the address of an environment file', async () => {
    const body = { url: 'https://git.example/.env', also: 'this' };
    await expect(guardCreation('environmentUrl', body, user)).resolves.toEqual({
      url: 'https://git.example/.env',
    });
    await expect(
      guardCreation('environmentUrl', { url: 'http://files.example/e' }, user),
    ).resolves.toEqual({ url: 'http://files.example/e' });
  });

  it.each<[JsonObject]>([
    [{}],
    [{ url: null }],
    [{ url: '' }],
    [{ url: 5 }],
    [{ url: ['https://git.example/a'] }],
    [{ url: 'git@git.example:a' }],
    [{ url: 'ssh://git@git.example/a' }],
    [{ url: 'file:///etc/passwd' }],
  ])('refuses to fetch an environment file from %j', async body => {
    await expect(
      guardCreation('environmentUrl', body, admin),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST_BODY',
      message: expect.stringContaining(
        'url is no address that may be fetched; write https://',
      ),
    });
  });

  it('refuses a git URL that is no text', async () => {
    await expect(
      guardCreation('creation', { gitUrl: { a: 1 } }, admin),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST_BODY',
      message: expect.stringContaining('ssh://user@host/path'),
    });
  });
});
