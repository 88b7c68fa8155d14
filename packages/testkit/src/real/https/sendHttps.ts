import { request as httpsRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import type { CertificateWithKey } from '../certificates/CertificateWithKey';

const ANSWER_LIMIT_MILLISECONDS = 30_000;

/** What to send, and whom to trust. */
export interface HttpsRequest {
  readonly method: string;
  /** The authority that the server's certificate comes from, PEM. */
  readonly caPem: string;
  /** The caller's certificate, if it shows one. */
  readonly client?: CertificateWithKey;
  /** Sent as JSON, or as a form. */
  readonly body?: object | URLSearchParams;
}

/** What a server answered. */
export interface HttpsAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * Sends one request on a connection of its own. `fetch` can neither show a
 * certificate nor trust an authority that Node does not know.
 */
export function sendHttps(
  url: string,
  { method, caPem, client, body }: HttpsRequest,
): Promise<HttpsAnswer> {
  const isForm = body instanceof URLSearchParams;
  const type = isForm
    ? 'application/x-www-form-urlencoded'
    : 'application/json';
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      url,
      {
        method,
        agent: false,
        ca: caPem,
        cert: client?.certificate,
        key: client?.key,
        headers: body && { 'content-type': type },
        signal: AbortSignal.timeout(ANSWER_LIMIT_MILLISECONDS),
      },
      response =>
        text(response).then(
          answer => resolve({ status: response.statusCode ?? 0, body: answer }),
          reject,
        ),
    );
    request.once('error', reject);
    request.end(isForm ? String(body) : body && JSON.stringify(body));
  });
}
