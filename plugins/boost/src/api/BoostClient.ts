import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  dns1123Label,
  itemListSchema,
  workloadSummarySchema,
  type ChatFrame,
  type WorkloadSummary,
} from 'backstage-plugin-boost-common';
import type { BoostApi } from './BoostApi';
import { BoostApiError } from './BoostApiError';
import { readChatFrames } from './readChatFrames';

/** Speaks to Boost's backend with the user's own Backstage token. */
export class BoostClient implements BoostApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  private constructor(discoveryApi: DiscoveryApi, fetchApi: FetchApi) {
    this.#discoveryApi = discoveryApi;
    this.#fetchApi = fetchApi;
  }

  static create(options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): BoostClient {
    return new BoostClient(options.discoveryApi, options.fetchApi);
  }

  async listNamespaces(options: { signal: AbortSignal }): Promise<string[]> {
    return this.#get('/kagenti/namespaces', options.signal, body =>
      dns1123Label.array().parse((body as { namespaces?: unknown }).namespaces),
    );
  }

  async listAgents(options: {
    namespace: string;
    signal: AbortSignal;
  }): Promise<WorkloadSummary[]> {
    const query = new URLSearchParams({ namespace: options.namespace });
    return this.#get(`/kagenti/agents?${query}`, options.signal, body =>
      workloadSummarySchema.array().parse(itemListSchema.parse(body).items),
    );
  }

  async *streamChat(options: {
    namespace: string;
    name: string;
    message: string;
    sessionId?: string;
    signal: AbortSignal;
  }): AsyncGenerator<ChatFrame, void, undefined> {
    const { namespace, name, message, sessionId, signal } = options;
    const [team, agent] = [namespace, name].map(encodeURIComponent);
    const path = `/kagenti/chat/${team}/${agent}/stream`;
    const response = await this.#fetch(path, {
      method: 'POST',
      headers: {
        Accept: 'text/event-stream',
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ message, session_id: sessionId }),
      signal,
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.body || !type.startsWith('text/event-stream')) {
      await response.body?.cancel();
      throw badAnswer(path);
    }
    yield* readChatFrames(response.body);
  }

  async #get<T>(
    path: string,
    signal: AbortSignal,
    read: (body: unknown) => T,
  ): Promise<T> {
    const response = await this.#fetch(path, { signal });
    try {
      // A sign-in proxy answers 200 with a page when its own session has ended.
      return read(await response.json());
    } catch (cause) {
      throw badAnswer(path, cause);
    }
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('boost');
    const response = await this.#fetchApi
      .fetch(`${baseUrl}${path}`, init)
      .catch(cause => {
        // Browsers say no more than "Failed to fetch", whatever the reason.
        throw BoostApiError.create({
          message:
            "The portal's backend could not be reached. Check your connection, and that the backend is running.",
          cause,
        });
      });
    if (!response.ok) {
      throw await BoostApiError.fromResponse(response);
    }
    return response;
  }
}

function badAnswer(path: string, cause?: unknown): BoostApiError {
  return BoostApiError.create({
    message: `The answer to ${path} is not what this page understands. Check that the versions of Kagenti and of this portal fit.`,
    code: 'KAGENTI_BAD_ANSWER',
    cause,
  });
}
