import { gitUrl } from './gitUrl';

describe('gitUrl', () => {
  it.each([
    [
      'https://git.example/team/agent.git',
      'https://git.example/team/agent.git',
    ],
    ['https://user:p%40ss@git.example:8443/a', 'https://git.example:8443/a'],
    ['https://token@git.example/a?token=b#c', 'https://git.example/a'],
    ['ssh://git@git.example/team/agent', 'ssh://git.example/team/agent'],
    ['http://user:pass@[fd00::1]:3000/a', 'http://[fd00::1]:3000/a'],
    ['git@git.example:team/agent.git', 'git.example:team/agent.git'],
    ['user:pass@git.example/team/agent', 'git.example/team/agent'],
    ['git.example/team/agent?key=b', 'git.example/team/agent'],
    ['', ''],
  ])('shows %s without credentials', (url, expected) => {
    expect(gitUrl.parse(url)).toBe(expected);
  });

  it.each([
    // Passwords that nobody encoded.
    'https://user:pa/ss@git.example/a',
    'https://user:12/34@git.example/a',
    'https://user:1?2@git.example/a',
    'https://user:1#2@git.example/a',
    'https://user:p@ss@git.example/a',
    'user:pa/ss@git.example:a',
    'https://git.example/a?b=c@d',
    'https://user%3Apass%40git.example/a',
    'file:///srv/secret@git',
    'https://git.example/a b',
    'https://git.example/a\nhttps://user:pass@b',
    `https://git.example/${'a'.repeat(2048)}`,
  ])('leaves out %j, whose credentials cannot be told for certain', url => {
    expect(gitUrl.parse(url)).toBeUndefined();
  });
});
