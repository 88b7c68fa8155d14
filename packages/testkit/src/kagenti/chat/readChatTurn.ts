import { z } from 'zod';
import { OperationCall } from '../operations/OperationCall';
import { readBodyAs } from '../validation/readBodyAs';
import { ChatTurn } from './ChatTurn';
import { findChatAgent } from './findChatAgent';

const requestSchema = z.object({
  message: z.string(),
  session_id: z.string().nullish(),
});

/** Reads a chat request. */
export function readChatTurn(call: OperationCall): ChatTurn {
  const request = readBodyAs(requestSchema, call.body);
  return {
    ...findChatAgent(call),
    message: request.message,
    sessionId: request.session_id || undefined,
    username: call.caller?.username ?? 'unknown',
  };
}
