import { OutboundHosts } from './OutboundHosts';
import { readOutboundUrl } from './readOutboundUrl';
import type { OutboundUrl } from './OutboundUrl';

const PUBLIC = '140.82.121.3';

const understand = (text: string) => readOutboundUrl(text) as OutboundUrl;

function hosts(allowedHosts: string[], addresses: string[] = [PUBLIC]) {
  const asked: string[] = [];
  const outbound = OutboundHosts.create({
    allowedHosts,
    lookUp: async host => {
      asked.push(host);
      return addresses;
    },
  });
  const check = (text: string) => outbound.check('gitUrl', understand(text));
  return { asked, check };
}

const refused = (part: string) =>
  expect.objectContaining({
    code: 'HOST_NOT_ALLOWED',
    statusCode: 403,
    message: expect.stringContaining(part),
  });

describe('OutboundHosts', () => {
  it.each([
    ['git.example', 'https://git.example/a'],
    ['git.example', 'https://GIT.example.:443/a'],
    ['git.example', 'ssh://git@git.example/a'],
    ['git.example', 'git@git.example:a/b'],
    ['git.example:8443', 'https://git.example:8443/a'],
    ['git.example:2222', 'ssh://git@git.example:2222/a'],
    ['git.example:443', 'https://git.example/a'],
    ['git.example:80', 'http://git.example/a'],
    ['xn--bcher-kva.example', 'https://bücher.example/a'],
    [PUBLIC, `https://${PUBLIC}/a`],
    ['[2606:4700::1111]', 'https://[2606:4700:0::1111]/a'],
  ])('lets pass by the entry %s: %s', async (entry, text) => {
    await expect(hosts([entry]).check(text)).resolves.toBeUndefined();
  });

  it.each([
    ['git.example', 'https://other.example/a'],
    ['git.example', 'https://git.example.other/a'],
    ['git.example', 'https://a.git.example/a'],
    ['git.example', 'https://git.example:8443/a'],
    ['git.example', 'https://git.example:22/a'],
    ['git.example', 'ssh://git@git.example:443/a'],
    ['git.example', 'http://git.example/a'],
    ['git.example', 'http://git.example:443/a'],
    ['git.example:8443', 'https://git.example/a'],
    ['*.example', 'https://git.example/a'],
    ['', 'https://git.example/a'],
  ])('does not let pass by the entry %j: %s', async (entry, text) => {
    const { check, asked } = hosts([entry]);
    await expect(check(text)).rejects.toEqual(
      refused('boost.kagenti.creation.allowedHosts'),
    );
    expect(asked).toEqual([]);
  });

  it('lets nothing pass by an empty list', async () => {
    await expect(hosts([]).check('https://git.example/a')).rejects.toEqual(
      refused('gitUrl, with its port, is not on the list'),
    );
  });

  it('refuses a host with one private address among public ones', async () => {
    const addresses = [PUBLIC, '2606:4700::1111', '10.0.0.1'];
    const { check, asked } = hosts(['git.example'], addresses);
    await expect(check('git@git.example:a')).rejects.toEqual(
      refused('an address that is not public'),
    );
    expect(asked).toEqual(['git.example']);
  });

  it('judges an address that is written out without asking for its name', async () => {
    const { check, asked } = hosts(['127.0.0.1', '[::1]', PUBLIC]);
    for (const text of ['https://2130706433/a', 'https://[::1]/a']) {
      await expect(check(text)).rejects.toEqual(refused('not public'));
    }
    await expect(check(`git@${PUBLIC}:a`)).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('refuses a host that cannot be resolved', async () => {
    await expect(
      hosts(['git.example'], []).check('https://git.example/a'),
    ).rejects.toEqual(refused('cannot be resolved'));
    const failing = OutboundHosts.create({
      allowedHosts: ['git.example'],
      lookUp: async () => {
        throw new Error('ENOTFOUND');
      },
    });
    await expect(
      failing.check('url', understand('https://git.example/a')),
    ).rejects.toEqual(refused('The host of url cannot be resolved'));
  });

  it('refuses addresses that it does not understand', async () => {
    const { check } = hosts(['git.example'], [PUBLIC, 'nonsense']);
    await expect(check('https://git.example/a')).rejects.toEqual(
      refused('not public'),
    );
  });

  it('asks the resolver of the system when none is given', async () => {
    const outbound = OutboundHosts.create({ allowedHosts: ['localhost'] });
    await expect(
      outbound.check('url', understand('https://localhost/a')),
    ).rejects.toEqual(refused('not public'));
  });

  it('waits five seconds for an address', async () => {
    jest.useFakeTimers();
    try {
      const outbound = OutboundHosts.create({
        allowedHosts: ['git.example'],
        lookUp: () => new Promise(() => {}),
      });
      const settled = jest.fn();
      const checking = outbound
        .check('url', understand('https://git.example/a'))
        .catch(settled);
      await jest.advanceTimersByTimeAsync(4_999);
      expect(settled).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(1);
      await checking;
      expect(settled).toHaveBeenCalledWith(refused('cannot be resolved'));
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
