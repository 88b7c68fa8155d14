import type { WorkloadSummary } from 'backstage-plugin-boost-common';
import type { BoostApi } from '../api/BoostApi';
import { FakeChat } from './FakeChat';

interface PendingList {
  namespace: string;
  signal: AbortSignal;
  resolve(agents: WorkloadSummary[]): void;
}

/** A backend whose lists of agents and answers of agents come when the test says so. */
export class FakeBoostApi implements BoostApi {
  /** What the list of namespaces answers; an error is thrown. */
  namespaces: string[] | Error = ['team1', 'team2'];

  /** What a namespace's list answers at once; an error is thrown. */
  readonly agents = new Map<string, WorkloadSummary[] | Error>();

  /** The requests for namespaces that {@link FakeBoostApi.agents} does not have. */
  readonly pending: PendingList[] = [];

  /** The messages that agents got, oldest first, each with its answer. */
  readonly chats: FakeChat[] = [];

  async listNamespaces(): Promise<string[]> {
    return answer(this.namespaces);
  }

  async listAgents(options: {
    namespace: string;
    signal: AbortSignal;
  }): Promise<WorkloadSummary[]> {
    const known = this.agents.get(options.namespace);
    if (known) {
      return answer(known);
    }
    return new Promise(resolve => this.pending.push({ ...options, resolve }));
  }

  streamChat(options: Parameters<BoostApi['streamChat']>[0]): FakeChat {
    const chat = FakeChat.create(options);
    this.chats.push(chat);
    return chat;
  }
}

function answer<T>(value: T | Error): T {
  if (value instanceof Error) {
    throw value;
  }
  return value;
}
