/** `JWTSVIDResponse` as it is decoded: absent members are empty. */
export interface JwtSvidAnswer {
  readonly svids: readonly {
    readonly spiffeId: string;
    readonly svid: string;
    readonly hint: string;
  }[];
}
