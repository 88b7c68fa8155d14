/** One request of a load. */
export interface LoadRequest {
  /** GET when absent. */
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}
