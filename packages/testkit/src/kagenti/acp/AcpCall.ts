import { Agent } from '../state/Agent';
import { AcpSessions } from './AcpSessions';

/** A JSON-RPC request over a WebSocket, and what it is answered with. */
export interface AcpCall {
  readonly id: unknown;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly namespace: string;
  readonly agentName: string;
  readonly sessions: AcpSessions;
  readonly findAgent: (name: string) => Agent | undefined;
}
