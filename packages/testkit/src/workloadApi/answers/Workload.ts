import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { TrustDomainAuthority } from '../authority/TrustDomainAuthority';
import { Refusal } from '../server/Refusal';
import { encodeField } from '../wire/encodeField';
import { encodeMap } from '../wire/encodeMap';
import { encodeStruct } from '../wire/encodeStruct';
import type { WorkloadEntry } from '../WorkloadEntry';
import type { JwtSvidIssuer } from './JwtSvidIssuer';
import { validateToken } from './validateToken';
import type { X509SvidIssuer } from './X509SvidIssuer';

/** What answers are made of. */
export interface WorkloadOptions {
  readonly authority: TrustDomainAuthority;
  readonly federated: readonly TrustDomainAuthority[];
  readonly jwtSvids: JwtSvidIssuer;
  readonly x509Svids: X509SvidIssuer;
  readonly wallMs: () => number;
  entries: readonly WorkloadEntry[];
}

/** The answers that the workload on the other side of the socket is entitled to. */
export class Workload {
  readonly #options: WorkloadOptions;

  private constructor(options: WorkloadOptions) {
    this.#options = options;
  }

  static create(options: WorkloadOptions): Workload {
    return new Workload(options);
  }

  set entries(entries: readonly WorkloadEntry[]) {
    this.#options.entries = entries;
  }

  async fetchX509Svid(): Promise<Buffer> {
    const { authority, federated, x509Svids } = this.#options;
    const svids = await Promise.all(
      this.#entitled().map(async ({ path, hint }) => {
        const { chain, key } = await x509Svids.issue(path);
        return encodeField(
          1,
          Buffer.concat([
            encodeField(1, authority.id + path),
            encodeField(2, chain),
            encodeField(3, key),
            encodeField(4, authority.x509Bundle),
            ...(hint ? [encodeField(5, hint)] : []),
          ]),
        );
      }),
    );
    const bundles = new Map(federated.map(a => [a.id, a.x509Bundle]));
    return Buffer.concat([...svids, encodeMap(3, bundles)]);
  }

  fetchX509Bundles(): Buffer {
    this.#entitled();
    return encodeMap(2, new Map(this.#all.map(a => [a.id, a.x509Bundle])));
  }

  async fetchJwtSvid(
    audience: readonly string[],
    spiffeId: string | undefined,
  ): Promise<Buffer> {
    const { authority, jwtSvids } = this.#options;
    if (audience.length === 0) throw Refusal.noAudience();
    if (spiffeId && !spiffeId.startsWith('spiffe://')) {
      throw Refusal.malformedId();
    }
    const wanted = this.#entitled().filter(
      ({ path }) => !spiffeId || authority.id + path === spiffeId,
    );
    if (wanted.length === 0) throw Refusal.noIdentity();
    const svids = await Promise.all(
      wanted.map(async ({ path, hint }) => {
        const id = authority.id + path;
        const token = await jwtSvids.issue(id, audience);
        return encodeField(
          1,
          Buffer.concat([
            encodeField(1, id),
            encodeField(2, token),
            ...(hint ? [encodeField(3, hint)] : []),
          ]),
        );
      }),
    );
    return Buffer.concat(svids);
  }

  fetchJwtBundles(): Buffer {
    this.#entitled();
    return encodeMap(1, new Map(this.#all.map(a => [a.id, a.jwtBundle])));
  }

  async validateJwtSvid(audience: string, token: string): Promise<Buffer> {
    const { wallMs } = this.#options;
    if (!audience) throw Refusal.noAudience();
    const claims = await validateToken(token, audience, this.#all, wallMs);
    return Buffer.concat([
      encodeField(1, claims.sub),
      encodeField(2, encodeStruct(claims)),
    ]);
  }

  async fetchWitSvid(spiffeId: string | undefined): Promise<Buffer> {
    const { authority, wallMs } = this.#options;
    const [entry] = this.#entitled();
    const id = authority.id + entry.path;
    if (spiffeId && spiffeId !== id) throw Refusal.noIdentity();
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicJwk = pair.publicKey.export({ format: 'jwk' });
    const token = await new SignJWT({
      sub: id,
      exp: Math.floor(wallMs() / 1000) + 300,
      cnf: { jwk: { ...publicJwk, alg: 'ES256' } },
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'wit', typ: 'wit+jwt' })
      .sign(pair.privateKey);
    const key = JSON.stringify(pair.privateKey.export({ format: 'jwk' }));
    return encodeField(
      1,
      Buffer.concat([
        encodeField(1, id),
        encodeField(2, token),
        encodeField(3, key),
      ]),
    );
  }

  fetchWitBundles(): Buffer {
    this.#entitled();
    return encodeMap(1, new Map(this.#all.map(a => [a.id, a.jwtBundle])));
  }

  get #all(): readonly TrustDomainAuthority[] {
    return [this.#options.authority, ...this.#options.federated];
  }

  #entitled(): readonly WorkloadEntry[] {
    const { entries } = this.#options;
    if (entries.length === 0) throw Refusal.noIdentity();
    return entries;
  }
}
