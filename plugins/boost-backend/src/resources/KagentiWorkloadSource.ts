import { dns1123Label } from 'backstage-plugin-boost-common';
import {
  discardBody,
  KagentiError,
  type KagentiAnswer,
  type KagentiClient,
} from 'backstage-plugin-boost-node';
import pLimit from 'p-limit';
import { answerFailure } from '../answers/answerFailure';
import { readJsonAnswer } from '../answers/readJsonAnswer';
import { readWorkloadDetail } from './readWorkloadDetail';
import type { Subject } from './Subject';
import type { WorkloadDetail } from './WorkloadDetail';
import type { WorkloadReadOptions, WorkloadSource } from './WorkloadSource';

// For all requests together: those of a few long lists must not be all that Kagenti does.
const CONCURRENT_READS = 16;

const TEMPLATES = {
  agent: '/api/v1/agents/{namespace}/{name}',
  tool: '/api/v1/tools/{namespace}/{name}',
} as const;

/**
 * How Kagenti is asked for details.
 *
 * @internal
 */
export interface KagentiWorkloadSourceOptions {
  readonly kagenti: KagentiClient;
  /** How long a detail may take to be complete once its answer has begun. */
  readonly timeoutSeconds: number;
}

/**
 * Reads details from Kagenti.
 *
 * @remarks
 * Its messages never say of which agent or tool they are. They reach whoever asked for a
 * list, and that name may be one that they must not see.
 *
 * @internal
 */
export class KagentiWorkloadSource implements WorkloadSource {
  readonly #options: KagentiWorkloadSourceOptions;
  readonly #limit = pLimit(CONCURRENT_READS);

  private constructor(options: KagentiWorkloadSourceOptions) {
    this.#options = options;
  }

  static create(options: KagentiWorkloadSourceOptions): KagentiWorkloadSource {
    return new KagentiWorkloadSource(options);
  }

  /**
   * @throws KagentiError as {@link KagentiClient.send} does, with `KAGENTI_ERROR` and
   * Kagenti's status when that is 500 or above, and with `KAGENTI_BAD_ANSWER` when the
   * answer is neither a detail nor 404
   */
  async read(
    { kind, namespace, name }: Subject,
    options: WorkloadReadOptions,
  ): Promise<WorkloadDetail | undefined> {
    // No route leads to any other name, so there is nothing to allow either.
    if (!isName(namespace) || !isName(name)) return undefined;
    return this.#limit(async () => {
      const answer = await this.#options.kagenti.send({
        method: 'GET',
        path: `/api/v1/${kind}s/${namespace}/${name}`,
        route: TEMPLATES[kind],
        user: options.user,
        signal: options.signal,
        clock: options.clock,
      });
      if (answer.status === 404) {
        discardBody(answer.body);
        return undefined;
      }
      return this.#readDetail(answer);
    });
  }

  async #readDetail(answer: KagentiAnswer): Promise<WorkloadDetail> {
    if (answer.status >= 500) throw answerFailure(answer);
    if (answer.status !== 200) {
      discardBody(answer.body);
      throw refuse(`came with status ${answer.status}`);
    }
    const json = await readJsonAnswer(
      answer,
      'detail',
      this.#options.timeoutSeconds,
    );
    const detail = readWorkloadDetail(json);
    if (!detail) throw refuse('has no metadata with uid and labels');
    return detail;
  }
}

function isName(text: string): boolean {
  return dns1123Label.safeParse(text).success;
}

function refuse(fault: string): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti's detail of an agent or tool ${fault}. Check that boost.kagenti.baseUrl is the address of Kagenti's backend.`,
  });
}
