import { HttpFailure } from '../answers/HttpFailure';
import { Access } from '../operations/Access';
import { Caller } from './Caller';
import { TokenVerifier } from './TokenVerifier';

// Each role includes those after it. No operation asks for more than the operator.
const SUFFIXES = ['admin', 'operator', 'viewer'];

interface AuthenticateOptions {
  /** Absent: authentication is off. */
  verifier?: TokenVerifier;
  rolePrefix: string;
}

/**
 * Decides who calls and whether an operation is open to them.
 *
 * @throws HttpFailure with 401, 403 or 503
 */
export async function authenticate(
  authorization: string | undefined,
  access: Access,
  options: AuthenticateOptions,
): Promise<Caller | undefined> {
  const { verifier, rolePrefix } = options;
  if (access === 'public') {
    return undefined;
  }
  if (!verifier) {
    return {
      username: 'admin',
      email: 'admin@example.com',
      roles: [`${rolePrefix}-admin`],
    };
  }
  const token = authorization?.match(/^bearer +(?<token>\S.*)$/i)?.groups
    ?.token;
  if (token === undefined) {
    if (access === 'optional') {
      return undefined;
    }
    // The only 401 of Kagenti that names a scheme.
    throw new HttpFailure(401, 'Authentication required', {
      'www-authenticate': 'Bearer',
    });
  }
  const caller = await verifier.verify(token);
  if (access !== 'optional') {
    const sufficient = SUFFIXES.slice(0, SUFFIXES.indexOf(access) + 1);
    if (
      !sufficient.some(role => caller.roles.includes(`${rolePrefix}-${role}`))
    ) {
      throw new HttpFailure(403, `Required role(s): ${rolePrefix}-${access}`);
    }
  }
  return caller;
}
