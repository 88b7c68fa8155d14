/**
 * What is asked of the realm's metadata. It is always a GET without credentials.
 *
 * @public
 */
export interface MetadataRequest {
  /** The metadata's address. */
  readonly url: string;
  /** Header names and values. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is sent to a token endpoint. It is always a POST of a form.
 *
 * @public
 */
export interface TokenEndpointRequest {
  /** The token endpoint. */
  readonly url: string;
  /** Header names and values. */
  readonly headers: Readonly<Record<string, string>>;
  /** The form, encoded. Holds credentials. */
  readonly body: string;
}

/**
 * A whole answer of a token endpoint, bounded in time and size.
 *
 * @public
 */
export interface TokenEndpointAnswer {
  /** The HTTP status. */
  readonly status: number;
  /** The header fields. */
  readonly headers: Headers;
  /** The body. Holds a token when the grant succeeded: never show it. */
  readonly text: string;
}

/**
 * How token requests travel. Implementations follow no redirect and fail with a
 * `WorkloadOAuthError` when no whole answer arrives.
 *
 * @public
 */
export interface TokenEndpointTransport {
  /**
   * Posts one request.
   *
   * @param request - What to send
   * @throws WorkloadOAuthError with `TOKEN_ENDPOINT_UNREACHABLE`,
   * `TOKEN_ENDPOINT_TIMEOUT` or `TOKEN_RESPONSE_INVALID`
   */
  post(request: TokenEndpointRequest): Promise<TokenEndpointAnswer>;
  /**
   * Reads the realm's metadata; needed only where the issuer is discovered.
   *
   * @param request - What to read
   * @throws WorkloadOAuthError as `post`
   */
  get?(request: MetadataRequest): Promise<TokenEndpointAnswer>;
  /** Closes idle connections. */
  close(): void;
}
