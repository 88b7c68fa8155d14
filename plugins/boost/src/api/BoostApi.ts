import type { ChatFrame, WorkloadSummary } from 'backstage-plugin-boost-common';

/**
 * What the pages ask of Boost's backend.
 *
 * @public
 */
export interface BoostApi {
  /**
   * The namespaces that Kagenti may use, by name.
   *
   * @param options - `signal` ends the request; the promise then rejects
   * @throws {@link BoostApiError} when the portal or what is behind it refuses
   */
  listNamespaces(options: { signal: AbortSignal }): Promise<string[]>;

  /**
   * The agents of one namespace (requirement 002.13).
   *
   * @param options - the namespace; `signal` ends the request, and the promise then rejects
   * @throws {@link BoostApiError} when the portal or what is behind it refuses
   */
  listAgents(options: {
    namespace: string;
    signal: AbortSignal;
  }): Promise<WorkloadSummary[]>;

  /**
   * Says something to an agent and yields what it answers, frame by frame as it
   * arrives. A stream has no reliable last frame: it is over when the iteration is.
   *
   * @param options - the agent and the message; `sessionId` goes on with the session
   * that an earlier frame named; `signal`, or leaving the iteration, ends the request
   * and with it the agent's work for it
   * @throws {@link BoostApiError} while iterating: when the message is refused, or with
   * `isBrokenOff` when the answer had begun and the connection was lost
   */
  streamChat(options: {
    namespace: string;
    name: string;
    message: string;
    sessionId?: string;
    signal: AbortSignal;
  }): AsyncIterable<ChatFrame>;
}
