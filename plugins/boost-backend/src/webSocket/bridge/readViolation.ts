const CODES: Readonly<Record<string, number>> = {
  WS_ERR_UNSUPPORTED_MESSAGE_LENGTH: 1009,
  WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH: 1009,
  WS_ERR_TOO_MANY_BUFFERED_PARTS: 1008,
  WS_ERR_INVALID_UTF8: 1007,
};
const PROTOCOL_ERROR = 1002;

/**
 * The close code with which the library answers what an end must not send.
 *
 * @param error - What the library reports
 * @returns undefined when it is about the connection, whose close tells all there is
 * @internal
 */
export function readViolation(error: Error): number | undefined {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !code.startsWith('WS_ERR_')) return undefined;
  return CODES[code] ?? PROTOCOL_ERROR;
}
