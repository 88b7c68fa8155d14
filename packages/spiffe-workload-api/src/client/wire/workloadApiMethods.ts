import type { BytesByTrustDomain } from './BytesByTrustDomain';
import type { JwtSvidAnswer } from './JwtSvidAnswer';
import { loadMethod } from './loadMethod';
import type { StructMessage } from './StructMessage';
import type { WitSvidAnswer } from './WitSvidAnswer';
import type { X509SvidAnswer } from './X509SvidAnswer';

type Empty = Record<string, never>;

/** Every call of the SPIFFE Workload API. */
export const workloadApiMethods = {
  fetchX509Svid: loadMethod<Empty, X509SvidAnswer>('FetchX509SVID'),
  fetchX509Bundles: loadMethod<Empty, { bundles: BytesByTrustDomain }>(
    'FetchX509Bundles',
  ),
  fetchJwtSvid: loadMethod<
    { audience: readonly string[]; spiffeId?: string },
    JwtSvidAnswer
  >('FetchJWTSVID'),
  fetchJwtBundles: loadMethod<Empty, { bundles: BytesByTrustDomain }>(
    'FetchJWTBundles',
  ),
  validateJwtSvid: loadMethod<
    { audience: string; svid: string },
    { spiffeId: string; claims: StructMessage | null }
  >('ValidateJWTSVID'),
  fetchWitSvid: loadMethod<{ spiffeId?: string }, WitSvidAnswer>(
    'FetchWITSVID',
  ),
  fetchWitBundles: loadMethod<
    Empty,
    { bundles: Readonly<Record<string, string>> }
  >('FetchWITBundles'),
};
