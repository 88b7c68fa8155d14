import { ServerResponse } from 'node:http';
import { sendJson } from '../../http/sendJson';
import { HttpFailure } from './HttpFailure';

/** Sends a refusal as JSON, a redirect as such, and anything unexpected as plain text. */
export function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // The answer has begun; cutting it off is all that is left to say.
    response.destroy();
    return;
  }
  if (!(error instanceof HttpFailure)) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Internal Server Error');
    return;
  }
  const { status, detail, headers } = error;
  if (detail === undefined) {
    response.writeHead(status, { ...headers, 'content-length': 0 });
    response.end();
    return;
  }
  sendJson(response, status, { detail }, headers);
}
