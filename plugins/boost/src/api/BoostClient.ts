import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  dns1123Label,
  itemListSchema,
  workloadSummarySchema,
  type WorkloadSummary,
} from 'backstage-plugin-boost-common';
import type { BoostApi } from './BoostApi';
import { BoostApiError } from './BoostApiError';

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

  async #get<T>(
    path: string,
    signal: AbortSignal,
    read: (body: unknown) => T,
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('boost');
    const response = await this.#fetch(`${baseUrl}${path}`, signal);
    if (!response.ok) {
      throw await BoostApiError.fromResponse(response);
    }
    try {
      // A sign-in proxy answers 200 with a page when its own session has ended.
      return read(await response.json());
    } catch (cause) {
      throw BoostApiError.create({
        message: `The answer to ${path} is not what this page understands. Check that the versions of Kagenti and of this portal fit.`,
        code: 'KAGENTI_BAD_ANSWER',
        cause,
      });
    }
  }

  async #fetch(url: string, signal: AbortSignal): Promise<Response> {
    try {
      return await this.#fetchApi.fetch(url, { signal });
    } catch (cause) {
      // Browsers say no more than "Failed to fetch", whatever the reason.
      throw BoostApiError.create({
        message:
          "The portal's backend could not be reached. Check your connection, and that the backend is running.",
        cause,
      });
    }
  }
}
