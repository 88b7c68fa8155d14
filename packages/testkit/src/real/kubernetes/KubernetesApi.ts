import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import { sendHttps, type HttpsAnswer } from '../https/sendHttps';

const CONFLICT = 409;

/** Whom to call, and as whom. */
export interface KubernetesApiOptions {
  readonly url: string;
  /** The authority that the server's certificate comes from, PEM. */
  readonly caPem: string;
  /** The caller's certificate; without it, calls are anonymous. */
  readonly client?: CertificateWithKey;
}

/** Calls a kube-apiserver over HTTPS. */
export class KubernetesApi {
  readonly #options: KubernetesApiOptions;

  private constructor(options: KubernetesApiOptions) {
    this.#options = options;
  }

  static create(options: KubernetesApiOptions): KubernetesApi {
    return new KubernetesApi(options);
  }

  async send(
    method: string,
    path: string,
    body?: object,
  ): Promise<HttpsAnswer> {
    const { url, caPem, client } = this.#options;
    return sendHttps(`${url}${path}`, { method, caPem, client, body });
  }

  /**
   * Creates an object and resolves with what the server made of it.
   *
   * @throws Error with the server's reason when it refuses
   */
  async create<T>(path: string, object: object): Promise<T> {
    const answer = await this.send('POST', path, object);
    if (answer.status >= 300) throw refusal(path, answer);
    return JSON.parse(answer.body);
  }

  /** Creates an object unless there is one of its name. */
  async ensure(path: string, object: object): Promise<void> {
    const answer = await this.send('POST', path, object);
    if (answer.status >= 300 && answer.status !== CONFLICT) {
      throw refusal(path, answer);
    }
  }
}

function refusal(path: string, { status, body }: HttpsAnswer): Error {
  return new Error(`Kubernetes answered ${status} for ${path}: ${body}`);
}
