import { useEffect, useState } from 'react';
import { SidebarItem, UserIcon } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { rememberedUser } from '../signIn/rememberedUser';

/** Says who is signed in, and leads back to the choice of users. */
export function SignOutItem() {
  const identityApi = useApi(identityApiRef);
  const [userEntityRef, setUserEntityRef] = useState<string>();

  useEffect(() => {
    let isWanted = true;
    identityApi.getBackstageIdentity().then(identity => {
      if (isWanted) {
        setUserEntityRef(identity.userEntityRef);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [identityApi]);

  const name = userEntityRef?.split('/').at(-1);
  return (
    <SidebarItem
      icon={UserIcon}
      text={name ? `Sign out ${name}` : 'Sign out'}
      onClick={() => {
        rememberedUser.clear();
        identityApi.signOut();
      }}
    />
  );
}
