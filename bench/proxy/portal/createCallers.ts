import type { Caller } from '../../../plugins/boost-backend/src/authorization/Caller';

/** So many users take turns. */
const USERS = 50;

/** Makes callers whom nobody has checked, for limits to count. */
export function createCallers(): () => Caller {
  const callers = Array.from({ length: USERS }, (_, user): Caller => {
    const userEntityRef = `user:default/user-${user}`;
    return {
      credentials: {
        $$type: '@backstage/BackstageCredentials',
        principal: { type: 'user', userEntityRef },
      },
      userEntityRef,
      fingerprint: '',
    };
  });
  let turn = 0;
  return () => callers[turn++ % USERS];
}
