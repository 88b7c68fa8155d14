import { importJWK } from 'jose';
import { SigningKey } from '../../issuer/SigningKey';
import { RealmKeys } from '../authentication/RealmKeys';
import { TokenVerifier } from '../authentication/TokenVerifier';
import { isTokenForNamespace } from './isTokenForNamespace';

// Making a key has been seen to take two seconds on a busy machine.
jest.setTimeout(30_000);

describe('isTokenForNamespace', () => {
  let key: SigningKey;
  let verifier: TokenVerifier;

  beforeAll(async () => {
    key = await SigningKey.create();
    const find = async () => importJWK(key.publicJwk, 'RS256');
    const keys = { find } as unknown as RealmKeys;
    verifier = TokenVerifier.create({
      rolePrefix: 'kagenti',
      keys,
      nowSeconds: () => 1_000,
    });
  });

  async function isAllowed(claims: object): Promise<boolean> {
    const token = await key.sign({ exp: 2_000, ...claims });
    return isTokenForNamespace(token, 'team1', verifier);
  }

  it('takes a token whose audience or authorized party is the namespace', async () => {
    expect(await isAllowed({ aud: 'team1' })).toBe(true);
    expect(await isAllowed({ aud: ['account', 'team1'] })).toBe(true);
    expect(await isAllowed({ azp: 'team1' })).toBe(true);
  });

  it('takes no other, and none that is not good', async () => {
    expect(await isAllowed({})).toBe(false);
    expect(await isAllowed({ aud: 'account' })).toBe(false);
    expect(await isAllowed({ aud: ['team10'], azp: 'portal' })).toBe(false);
    expect(await isAllowed({ aud: 'team1', exp: 1 })).toBe(false);
  });
});
