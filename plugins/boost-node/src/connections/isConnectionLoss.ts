/** How undici and Node name a connection that ended before the answer began. */
const CONNECTION_LOSS = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

/** Whether an error's code says that the connection ended before the answer began. */
export function isConnectionLoss(code: unknown): boolean {
  return typeof code === 'string' && CONNECTION_LOSS.includes(code);
}
