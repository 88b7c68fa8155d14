import { mockCredentials } from '@backstage/backend-test-utils';
import { nameCaller } from './nameCaller';

describe('nameCaller', () => {
  it('names a user by entity ref, whichever token is shown', () => {
    const userEntityRef = 'user:default/alice';
    const credentials = mockCredentials.user(userEntityRef);
    for (const fingerprint of ['one', 'other']) {
      expect(nameCaller({ credentials, userEntityRef, fingerprint })).toBe(
        userEntityRef,
      );
    }
  });

  it('names a service by its subject, and never as a user', () => {
    const credentials = mockCredentials.service('user:default/alice');
    expect(nameCaller({ credentials, fingerprint: 'one' })).toBe(
      'service user:default/alice',
    );
  });
});
