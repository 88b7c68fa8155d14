import { X509Certificate } from 'node:crypto';
import { createServer, connect } from 'node:tls';
import { once } from 'node:events';
import { inspect } from 'node:util';
import { AddressInfo } from 'node:net';
import { TestAuthority } from './TestAuthority';

describe('TestAuthority', () => {
  it('issues certificates that a server and a client can meet with', async () => {
    const authority = await TestAuthority.create();
    const serving = await authority.issueServer();
    const client = await authority.issueClient({
      commonName: 'portal',
      organization: 'boost',
    });
    const server = createServer({
      cert: serving.certificate,
      key: serving.key,
      ca: authority.certificate,
      requestCert: true,
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const accepted = once(server, 'secureConnection');
    const socket = connect({
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      ca: authority.certificate,
      cert: client.certificate,
      key: client.key,
    });
    const [seen] = await accepted;
    expect(seen.authorized).toBe(true);
    expect(seen.getPeerCertificate().subject).toEqual(
      expect.objectContaining({ O: 'boost', CN: 'portal' }),
    );
    seen.destroy();
    socket.destroy();
    server.close();
    await once(server, 'close');
  });

  it('lets a certificate live as long as was asked for', async () => {
    const authority = await TestAuthority.create();
    const { certificate } = await authority.issueClient({
      commonName: 'portal',
      lifetimeSeconds: 30,
    });
    const { validFrom, validTo } = new X509Certificate(certificate);
    const seconds = (Date.parse(validTo) - Date.parse(validFrom)) / 1000;
    // It is backdated by a minute.
    expect(seconds).toBe(90);
  });

  it('is another authority each time and shows no key', async () => {
    const one = await TestAuthority.create();
    const other = await TestAuthority.create();
    const { certificate } = await one.issueServer();
    const issued = new X509Certificate(certificate);
    expect(issued.checkIssued(new X509Certificate(one.certificate))).toBe(true);
    expect(issued.checkIssued(new X509Certificate(other.certificate))).toBe(
      false,
    );
    expect(inspect(one, { depth: 9, showHidden: true })).not.toContain(
      'PRIVATE',
    );
    expect(one.own.key).toContain('PRIVATE');
  });
});
