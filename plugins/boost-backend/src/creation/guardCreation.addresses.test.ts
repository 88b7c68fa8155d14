import { guardCreation } from './guardCreation';
import { OutboundHosts } from './outbound/OutboundHosts';

const WITHIN = '127.0.0.1';

// Everything is on the list that could be, and each name leads to this machine: what is
// refused here is refused by where it leads, or by how it is written.
const hosts = OutboundHosts.create({
  allowedHosts: [
    ...[WITHIN, `${WITHIN}:80`, '[::1]', '[::1]:80', '[::ffff:7f00:1]'],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '169.254.169.254', '0.0.0.0'],
    ...['168.63.129.16', '100.100.100.200', '[fd00:ec2::254]', '10.0.0.1'],
    ...['localhost', 'localhost:80', 'localtest.example', 'kubernetes'],
    ...['metadata.google.internal', 'kubernetes.default.svc', '[::7f00:1]'],
  ],
  lookUp: async () => [WITHIN],
});
const options = {
  kind: 'agent',
  secretNames: [],
  holdsAdmin: true,
  hosts,
} as const;

const HOSTS_WITHIN = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '１２７.0.0.1',
  '127。0。0。1',
  '①②⑦.0.0.1',
  '0',
  '0.0.0.0',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  '[fd00:ec2::254]',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '168.63.129.16',
  '100.100.100.200',
  '10.1',
  'localhost',
  'LOCALHOST.',
  'localtest.example',
  'kubernetes',
  'kubernetes.default.svc',
  'metadata.google.internal',
];

describe('guardCreation', () => {
  it.each(HOSTS_WITHIN)('fetches nothing from %s', async host => {
    for (const gitUrl of [
      `https://${host}/a`,
      `HTTPS://${host}:443/a`,
      `http://${host}/a`,
      `ssh://git@${host}/a`,
      `git@${host}:a`,
    ]) {
      await expect(
        guardCreation('creation', { gitUrl }, options),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^(HOST_NOT_ALLOWED|BAD_REQUEST_BODY)$/),
      });
    }
    const isListed = guardCreation(
      'environmentUrl',
      { url: `https://${host}/a` },
      options,
    );
    // Listed, so it is where it leads that counts.
    await expect(isListed).rejects.toMatchObject({
      code: 'HOST_NOT_ALLOWED',
      message: expect.stringContaining('not public'),
    });
  });

  it.each([
    'https://localtest.example@127.0.0.1/',
    'https://127.0.0.1\\@localtest.example/',
    'https://localtest.example\t/',
    'https://[::1%25lo]/',
    'https://127.0.0.1%2f@localtest.example/',
    'https:127.0.0.1',
    '///127.0.0.1/',
    'gopher://127.0.0.1:6379/_x',
    'file://127.0.0.1/etc/passwd',
    'git://127.0.0.1/a',
    'ext::nc 127.0.0.1 6379',
    '-c',
    'ssh://-oProxyCommand=id@127.0.0.1/a',
    'git@[127.0.0.1]:a',
    '127.0.0.1:a',
  ])('does not take %j for an address', async gitUrl => {
    await expect(
      guardCreation('creation', { gitUrl }, options),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST_BODY' });
  });
});
