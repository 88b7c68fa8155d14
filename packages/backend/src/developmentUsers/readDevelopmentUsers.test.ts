import { mockServices } from '@backstage/backend-test-utils';
import { readDevelopmentUsers } from './readDevelopmentUsers';

function read(...names: string[]) {
  return readDevelopmentUsers(
    mockServices.rootConfig({
      data: { portal: { developmentUsers: names.map(name => ({ name })) } },
    }),
  );
}

describe('readDevelopmentUsers', () => {
  it('reads the names in their order, and none from an empty config', () => {
    expect([...read('bob', 'alice.b-c_9')]).toEqual(['bob', 'alice.b-c_9']);
    expect(readDevelopmentUsers(mockServices.rootConfig()).size).toBe(0);
  });

  it.each(['Alice', 'a/b', 'user:default', '-a', 'a'.repeat(64), ' '])(
    'names the entry whose name is no name of a user: %p',
    name => {
      expect(() => read('bob', name)).toThrow(
        /^portal\.developmentUsers\[1\]\.name is .*lower-case/,
      );
    },
  );

  it('refuses a name that is listed twice', () => {
    expect(() => read('bob', 'alice', 'bob')).toThrow(
      /^portal\.developmentUsers\[2\]\.name is "bob".*remove one/,
    );
  });
});
