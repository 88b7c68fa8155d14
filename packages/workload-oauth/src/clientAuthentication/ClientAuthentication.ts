/**
 * Authenticates the client in a token request (RFC 6749 section 2.3) by adding
 * to the form or to the headers.
 *
 * @public
 */
export interface ClientAuthentication {
  /**
   * Adds the client's credentials to a request.
   *
   * @param clientId - The client's id
   * @param form - The request's form, to be added to
   * @param headers - The request's headers, to be added to
   */
  (
    clientId: string,
    form: URLSearchParams,
    headers: Headers,
  ): void | Promise<void>;
  /** The method's name, as the OAuth registry has it. Tokens are cached by it, too. */
  readonly method: string;
}
