import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import { TestAuthority } from '../certificates/TestAuthority';

/** The folder of one kube-apiserver: its storage, certificates and keys. */
export class KubernetesFolder {
  readonly #path: string;
  readonly #authority: TestAuthority;

  private constructor(path: string, authority: TestAuthority) {
    this.#path = path;
    this.#authority = authority;
  }

  /** Makes one, with all that the server reads when it starts. */
  static async create(): Promise<KubernetesFolder> {
    const path = await mkdtemp(join(tmpdir(), 'kubernetes-'));
    const folder = new KubernetesFolder(path, await TestAuthority.create());
    const serving = await folder.#authority.issueServer();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const files = {
      'ca.pem': folder.caPem,
      'serving.pem': serving.certificate,
      'serving.key': serving.key,
      'accounts.key': privateKey,
      'accounts.pub': publicKey,
    };
    for (const [name, content] of Object.entries(files)) {
      await writeFile(folder.file(name), content, { mode: 0o600 });
    }
    return folder;
  }

  get caPem(): string {
    return this.#authority.certificate;
  }

  /** The certificate of an administrator: Kubernetes reads user and group from its subject. */
  issueAdministrator(): Promise<CertificateWithKey> {
    return this.#authority.issueClient({
      commonName: 'administrator',
      organization: 'system:masters',
    });
  }

  file(name: string): string {
    return join(this.#path, name);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { recursive: true, force: true });
  }
}
