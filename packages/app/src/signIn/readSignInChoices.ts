import type { ConfigApi } from '@backstage/frontend-plugin-api';
import type { SignInChoice } from './SignInChoice';

/** The backend's development sign-in reads the user's name from this header. */
const developmentUserHeader = 'x-development-user';

const guest: SignInChoice = {
  name: 'guest',
  description: "Backstage's own user for trying things out.",
  provider: 'guest',
};

/** The users of `portal.developmentUsers`, in their order, and the guest. */
export function readSignInChoices(config: ConfigApi): SignInChoice[] {
  const users = config.getOptionalConfigArray('portal.developmentUsers') ?? [];
  return [
    ...users.map(user => {
      const name = user.getString('name');
      return {
        name,
        description: user.getOptionalString('description') ?? '',
        provider: 'development',
        headers: { [developmentUserHeader]: name },
      };
    }),
    guest,
  ];
}
