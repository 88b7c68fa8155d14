import { IncomingMessage, ServerResponse } from 'node:http';
import { AnswerQueue } from '../http/AnswerQueue';
import { readBody } from '../http/readBody';
import { sendJson } from '../http/sendJson';
import { sendProgrammedAnswer } from '../http/sendProgrammedAnswer';
import { buildDiscoveryDocument } from './buildDiscoveryDocument';
import { Gate } from './Gate';
import { IssuerRequest } from './IssuerRequest';
import { Realm } from './Realm';
import { recordIssuerRequest } from './recordIssuerRequest';
import { RefusedRequest } from './RefusedRequest';
import { refusals } from './refusals';

// RFC 6749 section 5.1: an answer with a token must not be stored.
const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };
const REALM_PATH =
  /^(?:\/realms\/(?<realm>[^/]+)(?<rest>\/.*)?|\/\.well-known\/oauth-authorization-server\/realms\/(?<metadataRealm>[^/]+))$/;

interface IssuerServerOptions {
  realmName: string;
  issuer: string;
  realm: Realm;
}

/** The HTTP face of one realm. */
export class IssuerServer {
  readonly requests: IssuerRequest[] = [];
  readonly answers = AnswerQueue.create();
  readonly gate = Gate.create();
  readonly #options: IssuerServerOptions;

  private constructor(options: IssuerServerOptions) {
    this.#options = options;
  }

  static create(options: IssuerServerOptions): IssuerServer {
    return new IssuerServer(options);
  }

  /** Answers one request; never rejects. */
  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await this.#answer(request, response);
    } catch (error) {
      const refused =
        error instanceof RefusedRequest
          ? error
          : new RefusedRequest(refusals.serverFault);
      if (!response.headersSent) {
        // Keycloak marks the refusals of OAuth alone as not to be stored.
        const isOAuth = refused.body.error_description !== undefined;
        const headers = isOAuth ? NO_STORE : {};
        sendJson(response, refused.status, refused.body, headers);
      }
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const path = (request.url ?? '/').split('?')[0];
    const form = new URLSearchParams(await readBody(request));
    this.requests.push(recordIssuerRequest(request, response, path, form));

    const groups = path.match(REALM_PATH)?.groups;
    if (!groups) {
      throw new RefusedRequest(refusals.unknownPath);
    }
    const { realm, metadataRealm, rest } = groups;
    if ((realm ?? metadataRealm) !== this.#options.realmName) {
      throw new RefusedRequest(refusals.unknownRealm);
    }
    if (metadataRealm || rest === '/.well-known/openid-configuration') {
      requireMethod(request, 'GET');
      const document = buildDiscoveryDocument(this.#options.issuer);
      sendJson(response, 200, document, {
        'cache-control': 'no-cache, must-revalidate, no-transform, no-store',
      });
    } else if (rest === '/protocol/openid-connect/certs') {
      requireMethod(request, 'GET');
      const { jwks } = this.#options.realm;
      sendJson(response, 200, jwks, { 'cache-control': 'no-cache' });
    } else if (rest === '/protocol/openid-connect/token') {
      requireMethod(request, 'POST');
      await this.#answerTokenRequest(request, response, path, form);
    } else {
      throw new RefusedRequest(
        rest?.startsWith('/protocol/')
          ? refusals.unknownProtocol
          : refusals.unknownRealmPath,
      );
    }
  }

  async #answerTokenRequest(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    form: URLSearchParams,
  ) {
    await this.gate.pass();
    const programmed = this.answers.take(path);
    if (typeof programmed === 'function') {
      programmed(request, response);
    } else if (programmed) {
      sendProgrammedAnswer(response, programmed);
    } else {
      const { authorization } = request.headers;
      const body = await this.#options.realm.grant(authorization, form);
      sendJson(response, 200, body, NO_STORE);
    }
  }
}

function requireMethod(request: IncomingMessage, method: string) {
  if (request.method !== method) {
    throw new RefusedRequest(refusals.wrongMethod);
  }
}
