import type { TokenStore } from 'workload-oauth';

/** A fleet, and the time that it goes through. */
export interface FleetOptions {
  readonly replicas: number;
  readonly seconds: number;
  /** When the issuer is away, in seconds since the start; the end is exclusive. */
  readonly outage: { readonly from: number; readonly to: number };
  /** What the replicas share; absent when each fetches its own tokens. */
  readonly store?: TokenStore;
  readonly seed: number;
}
