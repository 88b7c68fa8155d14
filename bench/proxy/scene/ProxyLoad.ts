/** What is asked of each peer, and for how long. */
export interface ProxyLoad {
  readonly name: string;
  /** Below Kagenti's `/api/v1`. */
  readonly path: string;
  /** What is sent; a GET when absent. */
  readonly bodyBytes?: number;
  /** The length of what is answered. */
  readonly answerBytes: number;
  readonly connections: number;
  readonly seconds: number;
}
