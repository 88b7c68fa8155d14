import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { developmentUserHeader } from './developmentUserHeader';

/** Takes the caller's word for who it is, among the listed names. */
export function createDevelopmentAuthenticator(names: ReadonlySet<string>) {
  return createProxyAuthenticator({
    defaultProfileTransform: async (result: { name: string }) => ({
      profile: { displayName: result.name },
    }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const name = req.header(developmentUserHeader);
      if (!name) {
        throw new AuthenticationError(
          `The request names no user: the header ${developmentUserHeader} is missing`,
        );
      }
      if (!names.has(name)) {
        // The name is not repeated: it is the caller's text, of any length.
        throw new AuthenticationError(
          'This user is not a development user: add it to portal.developmentUsers, or sign in as one that is listed',
        );
      }
      return { result: { name } };
    },
  });
}
