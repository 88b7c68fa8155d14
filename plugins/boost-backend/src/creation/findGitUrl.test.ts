import { findGitUrl } from './findGitUrl';

describe('findGitUrl', () => {
  it('finds the git URL, whatever it holds', () => {
    expect(findGitUrl({ name: 'a', gitUrl: 'https://a' })).toEqual({
      key: 'gitUrl',
      value: 'https://a',
    });
    expect(findGitUrl({ git_repo_URL: 5 })).toEqual({
      key: 'git_repo_URL',
      value: 5,
    });
  });

  it('finds none where none is given', () => {
    expect(
      findGitUrl({
        gitUrl: '',
        git_url: null,
        registryUrl: 'https://a',
        gitPath: 'https://b',
        envVars: [{ name: 'GIT_URL', value: 'https://c' }],
      }),
    ).toBeUndefined();
  });

  it.each([
    [{ gitUrl: 'https://a', git_url: 'https://b' }, 'git_url'],
    [{ source: { git: 1, gitUrl: 'https://a' } }, 'source.gitUrl'],
    [{ sources: [{ urlOfGit: 'https://a' }] }, 'sources[0].urlOfGit'],
  ])('refuses a second spelling and a hidden place: %j', (body, field) => {
    expect(() => findGitUrl(body)).toThrow(
      expect.objectContaining({
        code: 'BAD_REQUEST_BODY',
        message: expect.stringContaining(`${field} is a git URL where none`),
      }),
    );
  });
});
