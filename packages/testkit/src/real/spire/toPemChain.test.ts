import { X509Certificate } from 'node:crypto';
import { TestAuthority } from '../certificates/TestAuthority';
import { toPemChain } from './toPemChain';

describe('toPemChain', () => {
  it('takes certificates that follow each other apart', async () => {
    const authority = await TestAuthority.create();
    const { certificate } = await authority.issueServer();
    const pems = [certificate, authority.certificate].map(pem =>
      new X509Certificate(pem).toString(),
    );
    const chain = pems.map(pem => new X509Certificate(pem).raw);
    expect(toPemChain(Buffer.concat(chain))).toBe(pems.join(''));
    expect(toPemChain(Buffer.alloc(0))).toBe('');
  });
});
