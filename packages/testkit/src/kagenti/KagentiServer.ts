import { IncomingMessage, ServerResponse } from 'node:http';
import { AnswerQueue } from '../http/AnswerQueue';
import { readBody } from '../http/readBody';
import { sendJson } from '../http/sendJson';
import { sendProgrammedAnswer } from '../http/sendProgrammedAnswer';
import { sendFailure } from './answers/sendFailure';
import { authenticate } from './authentication/authenticate';
import { TokenVerifier } from './authentication/TokenVerifier';
import { KagentiRequest } from './KagentiRequest';
import { findOperation } from './operations/findOperation';
import { OperationSettings } from './operations/OperationSettings';
import { recordKagentiRequest } from './recording/recordKagentiRequest';
import { KagentiState } from './state/KagentiState';
import { parseJsonBody } from './validation/parseJsonBody';

const NEVER_CACHE = 'no-store, no-cache, must-revalidate';

interface KagentiServerOptions {
  /** Makes what exists at the start. */
  createState: () => KagentiState;
  settings: OperationSettings;
  /** Makes a verifier that knows no keys yet; absent: authentication is off. */
  createVerifier?: () => TokenVerifier;
}

/** The HTTP face of the stand-in. */
export class KagentiServer {
  readonly requests: KagentiRequest[] = [];
  readonly answers = AnswerQueue.create();
  readonly #options: KagentiServerOptions;
  #state: KagentiState;
  #verifier: TokenVerifier | undefined;

  private constructor(options: KagentiServerOptions) {
    this.#options = options;
    this.#state = options.createState();
    this.forgetKeys();
  }

  static create(options: KagentiServerOptions): KagentiServer {
    return new KagentiServer(options);
  }

  /** What exists now. */
  get state(): KagentiState {
    return this.#state;
  }

  /** What checks tokens; absent where authentication is off. */
  get verifier(): TokenVerifier | undefined {
    return this.#verifier;
  }

  /** The realm's keys are fetched anew by the next request. */
  forgetKeys(): void {
    this.#verifier = this.#options.createVerifier?.();
  }

  /** Everything is as it was at the start. */
  reset(): void {
    this.#state = this.#options.createState();
  }

  /** Answers one request; never rejects. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const record = recordKagentiRequest(request, response);
    this.requests.push(record);
    const left = new AbortController();
    response.once('close', () => left.abort());
    try {
      const programmed = this.answers.take(record.path);
      if (typeof programmed === 'function') {
        programmed(request, response);
        return;
      }
      const body = await readBody(request);
      if (programmed) {
        sendProgrammedAnswer(response, programmed);
      } else {
        await this.#run(request, response, { record, body, left });
      }
    } catch (error) {
      if (!left.signal.aborted) {
        sendFailure(response, error);
      }
    }
  }

  async #run(
    request: IncomingMessage,
    response: ServerResponse,
    parts: { record: KagentiRequest; body: string; left: AbortController },
  ) {
    const { record, body, left } = parts;
    if (record.path.startsWith('/api/')) {
      response.setHeader('cache-control', NEVER_CACHE);
      response.setHeader('pragma', 'no-cache');
    }
    const { operation, parameters } = findOperation(
      record,
      request.headers.host,
    );
    const { settings } = this.#options;
    const { authorization, 'content-type': contentType } = request.headers;
    const parsedBody = parseJsonBody(body, contentType);
    const caller = await authenticate(authorization, operation.access, {
      verifier: this.#verifier,
      rolePrefix: settings.rolePrefix,
    });
    const answer = await operation.run({
      parameters,
      query: new URLSearchParams(record.url.split('?').slice(1).join('?')),
      body: parsedBody,
      caller,
      state: this.#state,
      settings,
      response,
      signal: left.signal,
    });
    // A stream has written its own answer.
    if (!response.headersSent) {
      sendJson(response, 200, answer);
    }
  }
}
