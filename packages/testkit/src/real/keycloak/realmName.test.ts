import { realmName } from './realmName';

describe('realmName', () => {
  it('reads the name of a realm and refuses one without', () => {
    expect(realmName({ realm: 'boost', enabled: true })).toBe('boost');
    expect(() => realmName({ name: 'boost' })).toThrow(/property 'realm'/);
  });
});
