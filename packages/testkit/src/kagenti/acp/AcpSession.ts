/** A conversation with an agent. It belongs to no connection and to no user. */
export interface AcpSession {
  readonly sessionId: string;
  readonly namespace: string;
  readonly agentName: string;
  readonly createdAt: string;
  closed: boolean;
}
