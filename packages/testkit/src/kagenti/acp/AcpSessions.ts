import { randomUUID } from 'node:crypto';
import { AcpSession } from './AcpSession';

/**
 * The conversations that Kagenti keeps in memory. They outlast their connection, and
 * whoever may open one to the same agent sees all of them.
 */
export class AcpSessions {
  readonly #sessions = new Map<string, AcpSession>();

  private constructor() {}

  static create(): AcpSessions {
    return new AcpSessions();
  }

  open(namespace: string, agentName: string): AcpSession {
    const session = {
      sessionId: randomUUID().replaceAll('-', ''),
      namespace,
      agentName,
      createdAt: new Date().toISOString(),
      closed: false,
    };
    this.#sessions.set(session.sessionId, session);
    return session;
  }

  /** A session of the namespace, whichever agent it is with. */
  find(sessionId: unknown, namespace: string): AcpSession | undefined {
    const session = this.#sessions.get(String(sessionId));
    return session?.namespace === namespace ? session : undefined;
  }

  listOpen(namespace: string, agentName: string): AcpSession[] {
    return [...this.#sessions.values()].filter(
      each =>
        !each.closed &&
        each.namespace === namespace &&
        each.agentName === agentName,
    );
  }

  /** Forgets what was closed, as Kagenti does when a connection ends. */
  forgetClosed(namespace: string, agentName: string): void {
    for (const each of this.#sessions.values()) {
      const isOfAgent =
        each.namespace === namespace && each.agentName === agentName;
      if (each.closed && isOfAgent) this.#sessions.delete(each.sessionId);
    }
  }
}
