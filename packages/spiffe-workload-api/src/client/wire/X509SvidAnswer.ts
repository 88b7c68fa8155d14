import type { BytesByTrustDomain } from './BytesByTrustDomain';

/** `X509SVIDResponse` as it is decoded: absent members are empty. */
export interface X509SvidAnswer {
  readonly svids: readonly {
    readonly spiffeId: string;
    readonly x509Svid: Buffer;
    readonly x509SvidKey: Buffer;
    readonly bundle: Buffer;
    readonly hint: string;
  }[];
  readonly federatedBundles: BytesByTrustDomain;
}
