import { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Takes an answer wholly into its own hands: it may answer slowly, in pieces,
 * wrongly or never.
 *
 * @public
 */
export type RequestHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;
