import type { JsonObject } from '@backstage/types';
import { checkSecrets, type SecretsOptions } from './checkSecrets';

const user = { secretNames: ['listed'], holdsAdmin: false };
const admin = { secretNames: [], holdsAdmin: true };

const check = (body: JsonObject, options: SecretsOptions) =>
  checkSecrets(body, { kind: 'agent', isFinalization: false }, options);

describe('checkSecrets', () => {
  it('lets pass what needs no Secret, or one on the list', () => {
    expect(() => check({ name: 'a' }, user)).not.toThrow();
    expect(() =>
      check({ registrySecret: 'listed', imagePullSecret: '' }, user),
    ).not.toThrow();
  });

  it('demands boost.kagenti.admin for any other Secret', () => {
    const body = { registrySecret: 'listed', imagePullSecret: 'other' };
    expect(() => check(body, user)).toThrow(
      expect.objectContaining({
        code: 'NOT_PERMITTED',
        statusCode: 403,
        permission: 'boost.kagenti.admin',
        message:
          'imagePullSecret asks for the Secret other. You need the permission boost.kagenti.admin for that, or the Secret has to be on the list boost.kagenti.creation.secretNames. Ask whoever administers this portal.',
      }),
    );
    expect(() => check(body, admin)).not.toThrow();
  });

  it('compares names as they are', () => {
    for (const registrySecret of ['Listed', 'listed ', 'list', 'listed.x']) {
      expect(() => check({ registrySecret }, user)).toThrow(
        'boost.kagenti.admin',
      );
    }
  });

  it('demands it for the Secret of a preset, and for a preset that it does not know', () => {
    for (const llmPreset of ['openai', 'of-tomorrow']) {
      expect(() => check({ llmPreset }, user)).toThrow(
        expect.objectContaining({ code: 'NOT_PERMITTED' }),
      );
      expect(() => check({ llmPreset }, admin)).not.toThrow();
    }
    const listing = { ...user, secretNames: ['openai-secret'] };
    expect(() => check({ llmPreset: 'openai' }, listing)).not.toThrow();
  });

  it('repeats no name that cannot be one of a Secret', () => {
    for (const registrySecret of ['Marked_3f9a', 'marked 3f9a', 'm\n3f9a']) {
      expect(() => check({ registrySecret }, user)).toThrow(
        expect.objectContaining({
          message: expect.stringMatching(/^registrySecret asks for a Secret\./),
        }),
      );
    }
  });

  it('refuses a shape that it does not know for administrators as well', () => {
    expect(() => check({ registrySecret: 1 }, admin)).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST_BODY' }),
    );
  });
});
