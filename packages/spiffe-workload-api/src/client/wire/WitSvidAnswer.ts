/** `WITSVIDResponse` as it is decoded: absent members are empty. */
export interface WitSvidAnswer {
  readonly svids: readonly {
    readonly spiffeId: string;
    readonly witSvid: string;
    readonly witSvidKey: string;
    readonly hint: string;
  }[];
}
