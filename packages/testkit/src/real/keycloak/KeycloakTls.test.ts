import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestAuthority } from '../certificates/TestAuthority';
import { KeycloakTls } from './KeycloakTls';

describe('KeycloakTls', () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'keycloak-tls-'));
  });

  afterEach(() => rmSync(home, { recursive: true }));

  const readSetting = (tls: KeycloakTls, name: string) =>
    tls.settings
      .find(setting => setting.startsWith(`--${name}=`))!
      .slice(name.length + 3);

  it('makes an authority of its own when it is given none', async () => {
    const tls = await KeycloakTls.create(home, {});
    const file = readSetting(tls, 'https-certificate-file');
    const certificate = new X509Certificate(readFileSync(file));
    const issuer = new X509Certificate(tls.authority.certificate);
    expect(certificate.verify(issuer.publicKey)).toBe(true);
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    const key = readSetting(tls, 'https-certificate-key-file');
    expect(statSync(key).mode & 0o077).toBe(0);
    expect(readSetting(tls, 'hostname')).toBe(tls.url);
    expect(tls.url).toContain(`:${readSetting(tls, 'https-port')}`);
  });

  it('trusts its authority and the others that it is given', async () => {
    const authority = await TestAuthority.create();
    const { certificate } = await TestAuthority.create();
    const tls = await KeycloakTls.create(home, {
      authority,
      trustedCertificates: [certificate],
    });
    expect(tls.authority).toBe(authority);
    expect(readFileSync(readSetting(tls, 'truststore-paths'), 'utf8')).toBe(
      [authority.certificate, certificate].join('\n'),
    );
  });
});
