/** A refusal as FastAPI sends it: `{"detail": …}` with a status. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly detail: unknown;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    detail: unknown,
    headers: Record<string, string> = {},
  ) {
    super(`HTTP ${status}`);
    this.name = 'HttpFailure';
    this.status = status;
    this.detail = detail;
    this.headers = headers;
  }
}
