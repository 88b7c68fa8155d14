import fc from 'fast-check';
import { readOutboundUrl } from './readOutboundUrl';

const https = (host: string, text: string, port = 443) => ({
  scheme: 'https',
  host,
  port,
  text,
});
const ssh = (host: string, text: string, port = 22) => ({
  scheme: 'ssh',
  host,
  port,
  text,
});

describe('readOutboundUrl', () => {
  it.each([
    ['https://a.example', https('a.example', 'https://a.example/')],
    ['HTTPS://A.Example:443/B', https('a.example', 'https://a.example/B')],
    ['https://a.example./b', https('a.example', 'https://a.example/b')],
    [
      'https://a.example:8443/b.git?c#d',
      https('a.example', 'https://a.example:8443/b.git?c#d', 8443),
    ],
    [
      'https://bücher.example/',
      https('xn--bcher-kva.example', 'https://xn--bcher-kva.example/'),
    ],
    [
      'https://faß.example/',
      https('xn--fa-hia.example', 'https://xn--fa-hia.example/'),
    ],
    ['https://ⓐ。example', https('a.example', 'https://a.example/')],
    ['https://0x7f.1/', https('127.0.0.1', 'https://127.0.0.1/')],
    [
      'https://[2606:4700::0:1111]/',
      https('[2606:4700::1111]', 'https://[2606:4700::1111]/'),
    ],
    [
      'https://a.example/@b/c:d',
      https('a.example', 'https://a.example/@b/c:d'),
    ],
    ['https://a.example?@b', https('a.example', 'https://a.example/?@b')],
    ['https://a.example#@b', https('a.example', 'https://a.example/#@b')],
    [
      'http://a.example/b',
      {
        scheme: 'http',
        host: 'a.example',
        port: 80,
        text: 'http://a.example/b',
      },
    ],
    ['ssh://A.example/b', ssh('a.example', 'ssh://a.example/b')],
    [
      'ssh://git@a.example.:2222/b/c.git',
      ssh('a.example', 'ssh://git@a.example:2222/b/c.git', 2222),
    ],
    ['ssh://git@2130706433/b', ssh('127.0.0.1', 'ssh://git@127.0.0.1/b')],
    [
      'ssh://[2606:4700::1111]/b',
      ssh('[2606:4700::1111]', 'ssh://[2606:4700::1111]/b'),
    ],
    ['git@A.Example:b/c.git', ssh('a.example', 'git@a.example:b/c.git')],
    ['git@0177.1:b', ssh('127.0.0.1', 'git@127.0.0.1:b')],
    ['git@a.example:22/b', ssh('a.example', 'git@a.example:22/b')],
  ])('understands %s', (text, understood) => {
    expect(readOutboundUrl(text)).toEqual(understood);
  });

  it.each([
    ['no address', '', 'a', 'a.example', 'a.example/b', '//a.example/b'],
    ['other schemes', 'file:///etc/passwd', 'git://a.example/b', 'ftp://a/b'],
    ['what git runs', 'ext::sh -c id', 'ext::id', 'fd::17', 'http::https://a/'],
    ['options', '-oProxyCommand=id', '--upload-pack=id', '-x@a.example:b'],
    ['options of ssh', 'ssh://-oProxyCommand=id/b', 'git@-x:b', 'git@a:-x'],
    ['users in an URL', 'https://a@b.example/', 'https://a:b@c.example/'],
    ['empty users', 'https://@a.example/', 'https://:@a.example/'],
    ['passwords', 'ssh://a:b@c.example/d', 'a:b@c.example:d'],
    ['two users', 'git@a@b.example:c', 'ssh://a@b@c.example/d'],
    ['encoded hosts', 'https://%61.example/', 'ssh://git@a%2fb/c'],
    ['backslashes', 'https://a.example\\@b.example/', 'https:\\\\a.example'],
    ['white space', ' https://a.example/', 'https://a.example/ b', 'a@b:c d'],
    ['line ends', 'https://a.example/\nb', 'ht\ntps://a.example/', 'a@b:c\r'],
    [
      'hidden characters',
      'https://a\u200b.example/',
      'https://a.example/\u0000',
      'https://a.example/\u202e',
    ],
    [
      'missing slashes',
      'https:a.example',
      'https:/a.example',
      'https:///a.example',
    ],
    [
      'bad ports',
      'https://a.example:/',
      'https://a.example:0/',
      'https://a.example:65536/',
      'ssh://a.example:99999/b',
      'https://a.example:+80/',
    ],
    [
      'bad hosts',
      'https://1.2.3.4.5/',
      'https://a..',
      'https://a<b/',
      'https://[::1/',
      'https://[::1%25eth0]/',
      'https://[a.example]/',
      'https://./',
    ],
    ['missing paths', 'ssh://a.example', 'ssh://a.example/', 'git@a.example:'],
    [
      'ports of a copy',
      'git@a.example:22:b',
      'git@[a.example:22]:b',
      'git@[::1]:b',
    ],
    ['what looks like a scheme', 'git@https://a.example/b', 'a.example:b/c'],
    ['great length', `https://a.example/${'x'.repeat(2048)}`],
  ])('refuses %s', (_kind, ...texts) => {
    expect(texts.filter(text => readOutboundUrl(text))).toEqual([]);
  });

  it('writes addresses so that they are understood in the same way again', () => {
    const start = fc.constantFrom('https://', 'HTTP://', 'ssh://', 'git@');
    const piece = fc.constantFrom(
      ...['a', 'B.', '.example', '127', '0x7f', '[::1]', 'é', '。', '%41'],
      ...[':', '22', ':8443', '/', '/b', '@', 'git@', '?', '#', '-', '..'],
    );
    fc.assert(
      fc.property(start, fc.array(piece, { maxLength: 6 }), (form, pieces) => {
        const understood = readOutboundUrl([form, ...pieces].join(''));
        expect(understood && readOutboundUrl(understood.text)).toEqual(
          understood,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('writes URLs with the host between the slashes and nothing else', () => {
    // Without an x, so that no label is Punycode by chance.
    const label = fc.stringMatching(/^[A-Ma-m][a-m0-9-]{0,8}[a-m]$/);
    const host = fc
      .array(label, { minLength: 1, maxLength: 4 })
      .map(labels => labels.join('.'));
    const path = fc.webPath({ size: 'small' });
    fc.assert(
      fc.property(host, path, (name, rest) => {
        const understood = readOutboundUrl(`https://${name}${rest}`);
        expect(understood?.host).toBe(name.toLowerCase());
        expect(understood?.text.split('/').slice(0, 3).join('/')).toBe(
          `https://${name.toLowerCase()}`,
        );
      }),
    );
  });
});
