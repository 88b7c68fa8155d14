import type { JwtClaims } from '../../assertions/JwtClaims';

/** What was sent, what was meant, and what the issuer said to it. */
export interface RefusedGrant {
  readonly method: string;
  readonly status: number;
  /** The OAuth `error`. */
  readonly error: string;
  /** The `error_description`; empty when there was none. */
  readonly description: string;
  readonly tokenEndpoint: URL;
  /** The `client_id` that was sent or meant. */
  readonly clientId?: string;
  readonly assertionType?: string;
  /** What the assertion said; absent when none was sent or it was no JWT. */
  readonly claims?: JwtClaims;
  readonly issuer?: {
    /** The audience that was meant. */
    readonly value: string;
    readonly origin: 'configured' | 'discovered';
    /** What the realm's metadata names now, if somebody looked. */
    readonly found?: string;
  };
  /** The subject of the certificate that was shown. */
  readonly certificateSubject?: string;
  readonly nowMs: number;
}
