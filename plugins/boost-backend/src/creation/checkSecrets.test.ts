import { checkSecrets } from './checkSecrets';

const user = { secretNames: ['listed'], holdsAdmin: false };
const admin = { secretNames: [], holdsAdmin: true };

describe('checkSecrets', () => {
  it('lets pass what needs no Secret, or one on the list', () => {
    expect(() => checkSecrets({ name: 'a' }, user)).not.toThrow();
    expect(() =>
      checkSecrets({ registrySecret: 'listed', imagePullSecret: '' }, user),
    ).not.toThrow();
  });

  it('demands boost.kagenti.admin for any other Secret', () => {
    const body = { registrySecret: 'listed', imagePullSecret: 'other' };
    expect(() => checkSecrets(body, user)).toThrow(
      expect.objectContaining({
        code: 'NOT_PERMITTED',
        statusCode: 403,
        permission: 'boost.kagenti.admin',
        message:
          'imagePullSecret asks for the Secret other. You need the permission boost.kagenti.admin for that, or the Secret has to be on the list boost.kagenti.creation.secretNames. Ask whoever administers this portal.',
      }),
    );
    expect(() => checkSecrets(body, admin)).not.toThrow();
  });

  it('compares names as they are', () => {
    for (const registrySecret of ['Listed', 'listed ', 'list', 'listed.x']) {
      expect(() => checkSecrets({ registrySecret }, user)).toThrow(
        'boost.kagenti.admin',
      );
    }
  });

  it('demands it for the Secret of a preset, and for a preset that it does not know', () => {
    for (const llmPreset of ['openai', 'of-tomorrow']) {
      expect(() => checkSecrets({ llmPreset }, user)).toThrow(
        expect.objectContaining({ code: 'NOT_PERMITTED' }),
      );
      expect(() => checkSecrets({ llmPreset }, admin)).not.toThrow();
    }
    const listing = { ...user, secretNames: ['openai-secret'] };
    expect(() => checkSecrets({ llmPreset: 'openai' }, listing)).not.toThrow();
  });

  it('repeats no name that cannot be one of a Secret', () => {
    for (const registrySecret of ['Marked_3f9a', 'marked 3f9a', 'm\n3f9a']) {
      expect(() => checkSecrets({ registrySecret }, user)).toThrow(
        expect.objectContaining({
          message: expect.stringMatching(/^registrySecret asks for a Secret\./),
        }),
      );
    }
  });

  it('refuses a shape that it does not know for administrators as well', () => {
    expect(() => checkSecrets({ registrySecret: 1 }, admin)).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST_BODY' }),
    );
  });
});
