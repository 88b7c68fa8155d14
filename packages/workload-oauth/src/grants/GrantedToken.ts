import type { Secret } from '../secrets/Secret';

/** A token as the issuer gave it: its life is relative to the grant. */
export interface GrantedToken {
  readonly value: Secret;
  readonly lifetimeSeconds: number;
}
