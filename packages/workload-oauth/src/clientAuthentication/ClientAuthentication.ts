/**
 * Authenticates the client in a token request (RFC 6749 section 2.3) by adding
 * to the form or to the headers.
 *
 * @param clientId - The client's id
 * @param form - The request's form, to be added to
 * @param headers - The request's headers, to be added to
 * @public
 */
export type ClientAuthentication = (
  clientId: string,
  form: URLSearchParams,
  headers: Headers,
) => void | Promise<void>;
