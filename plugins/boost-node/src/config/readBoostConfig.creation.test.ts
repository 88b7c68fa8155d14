import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { readBoostConfig } from './readBoostConfig';

const LIST_KEYS = ['secretNames', 'allowedHosts'] as const;

function read(key: (typeof LIST_KEYS)[number], value: JsonValue) {
  const { kagenti } = readBoostConfig(
    new ConfigReader({
      boost: {
        kagenti: { baseUrl: 'https://kagenti', creation: { [key]: value } },
      },
    }),
    { logger: { warn() {} } },
  );
  return kagenti.creation[key];
}

describe('readBoostConfig, with lists for what users create', () => {
  it('reads names and hosts in their order, each once and without empty entries', () => {
    expect(
      read('secretNames', ['registry', ' ', 'a.b-1', 'registry', null]),
    ).toEqual(['registry', 'a.b-1']);
    expect(
      read('allowedHosts', [
        'Git.Example.com:8443',
        '',
        'github.com',
        'GitHub.com',
      ]),
    ).toEqual(['git.example.com:8443', 'github.com']);
  });

  it('refuses a single text in the place of a list', () => {
    for (const key of LIST_KEYS) {
      for (const value of ['github.com', 'a,b', 7, { a: 'b' }]) {
        expect(() => read(key, value)).toThrow(
          `- boost.kagenti.creation.${key} must be a list`,
        );
      }
    }
  });

  it.each([
    'team-*',
    'Team',
    '-a',
    'a-',
    'a..b',
    '.a',
    'a_b',
    'a/b',
    'a\n',
    'ä',
    'a'.repeat(254),
  ])('refuses %j as the name of a Secret and says where it stands', name => {
    expect(() => read('secretNames', ['fine', name])).toThrow(
      '- boost.kagenti.creation.secretNames[1] must be the name of a Secret',
    );
  });

  it('accepts every name that Kubernetes accepts for a Secret', () => {
    for (const name of ['a', '1', 'a--b', 'x.y.z', 'a'.repeat(253)]) {
      expect(read('secretNames', [name])).toEqual([name]);
    }
    expect(() => read('secretNames', [7])).toThrow('[0] must be text');
  });

  it.each([
    'github.com',
    'gitea.forge.svc.cluster.local:3000',
    'gitea',
    'xn--bcher-kva.example',
    '1password.com',
    '8.8.8.8',
    '8.8.8.8:1',
    '[2606:4700::1111]:65535',
  ])('accepts the host %s', host => {
    expect(read('allowedHosts', [host])).toEqual([host]);
  });

  it('writes an IPv6 address as a URL does', () => {
    expect(read('allowedHosts', ['[2606:4700:0:0:0:0:0:1111]:443'])).toEqual([
      '[2606:4700::1111]:443',
    ]);
  });

  it.each([
    ['https://github.com', 'must be a host alone'],
    ['github.com/team', 'must be a host alone'],
    ['github.com?a', 'must be a host alone'],
    ['github.com#a', 'must be a host alone'],
    ['github.com\\a', 'must be a host alone'],
    ['git@github.com', 'must not hold a user name or password'],
    ['git:marked@github.com', 'must not hold a user name or password'],
    ['*.github.com', 'must not hold a wildcard'],
    ['*', 'must not hold a wildcard'],
    ['github.com:', 'must be a host name or an IP address'],
    ['github.com:0', 'must be a host name or an IP address'],
    ['github.com:65536', 'must be a host name or an IP address'],
    ['github.com:https', 'must be a host name or an IP address'],
    ['github.com.', 'must be a host name or an IP address'],
    [' github.com', 'must be a host name or an IP address'],
    ['bücher.example', 'must be a host name or an IP address'],
    ['a..b', 'must be a host name or an IP address'],
    ['-a.example', 'must be a host name or an IP address'],
    [`${'a'.repeat(64)}.example`, 'must be a host name or an IP address'],
    [`a${'.a'.repeat(127)}`, 'must be a host name or an IP address'],
    ['2606:4700::1111', 'must be a host name or an IP address'],
    ['[2606:4700::1111', 'must be a host name or an IP address'],
    ['[2606]', 'must be a host name or an IP address'],
    ['2130706433', 'must be a host name or an IP address'],
    ['0x7f.1', 'must be a host name or an IP address'],
    ['127.1', 'must be a host name or an IP address'],
    ['8.8.8.08', 'must be a host name or an IP address'],
    ['a.1', 'must be a host name or an IP address'],
  ])('refuses the host %s, since it %s', (host, complaint) => {
    expect(() => read('allowedHosts', ['a.example', host])).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(
          new RegExp(
            `- boost\\.kagenti\\.creation\\.allowedHosts\\[1\\] ${complaint}(?![^]*marked)`,
          ),
        ),
      }),
    );
  });

  it('refuses hosts that lead into private networks and says why', () => {
    for (const host of [
      'localhost',
      'LOCALHOST:80',
      'a.localhost',
      '127.0.0.1:8080',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
      '[::1]',
      '[::]',
      '[::ffff:10.0.0.1]',
      '[fd00::1]',
      '[fe80::1]',
      '[64:ff9b::808:808]',
      '[2002:808:808::1]',
      '[2001:db8::1]',
    ]) {
      expect(() => read('allowedHosts', [host])).toThrow(
        /allowedHosts\[0\] must not be a loopback or private address\. Through it, whoever/,
      );
    }
  });
});
