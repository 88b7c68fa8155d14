import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { type CertificateWithKey, TestAuthority } from 'boost-testkit';
import type { KagentiTlsConfig } from '../config/KagentiTlsConfig';
import { discardBody } from '../connections/discardBody';
import { HttpKagentiClient } from '../kagenti/HttpKagentiClient';
import { clientOptions } from './clientOptions';
import { createKagentiConnector } from '../tls/createKagentiConnector';

/** What the server knew of one request. */
export interface SeenRequest {
  /** The common name of the client's certificate. */
  readonly subject: string | undefined;
  /** What the client asked for by SNI; false when it did not. */
  readonly servername: string | false;
  readonly isResumed: boolean;
  readonly port: number | undefined;
}

/**
 * A server that takes only clients of its authority, a folder with files as a platform
 * keeps them, and clients of Kagenti that use them.
 */
export class TlsScene {
  readonly authority: TestAuthority;
  readonly seen: SeenRequest[] = [];
  /** Whether connections go on after an answer. */
  keepsConnections = false;
  readonly #server: Server;
  readonly #folder: string;
  readonly #clients: HttpKagentiClient[] = [];
  #versions = 0;
  #onSeen = () => {};

  private constructor(
    authority: TestAuthority,
    { certificate, key }: CertificateWithKey,
    folder: string,
  ) {
    this.authority = authority;
    this.#folder = folder;
    this.#server = createServer(
      {
        cert: certificate,
        key,
        ca: authority.certificate,
        requestCert: true,
        rejectUnauthorized: true,
      },
      (request, response) => this.#answer(request, response),
    );
  }

  static async create(): Promise<TlsScene> {
    const authority = await TestAuthority.create();
    const folder = await mkdtemp(join(tmpdir(), 'kagenti-tls-'));
    const pair = await authority.issueServer();
    const scene = new TlsScene(authority, pair, folder);
    scene.#server.listen(0, '127.0.0.1');
    await once(scene.#server, 'listening');
    return scene;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The three files, below a link that moves as kubelet's does. */
  get files(): Required<KagentiTlsConfig> {
    const at = (name: string) => join(this.#folder, 'data', name);
    return {
      caFile: at('ca.crt'),
      certFile: at('tls.crt'),
      keyFile: at('tls.key'),
    };
  }

  /**
   * Puts files into the place of all that were there, in one step.
   *
   * @param ca - The CAs to trust
   * @param pair - What to show
   */
  async put(ca: string, pair: CertificateWithKey): Promise<void> {
    const version = `version-${this.#versions++}`;
    const at = (name: string) => join(this.#folder, name);
    await mkdir(at(version));
    await writeFile(join(at(version), 'ca.crt'), ca);
    await writeFile(join(at(version), 'tls.crt'), pair.certificate);
    await writeFile(join(at(version), 'tls.key'), pair.key);
    await symlink(version, at('next'));
    await rename(at('next'), at('data'));
  }

  /** Files that this server is content with. */
  async present(commonName: string): Promise<void> {
    const { authority } = this;
    const pair = await authority.issueClient({ commonName });
    await this.put(authority.certificate, pair);
  }

  /**
   * A client of Kagenti.
   *
   * @param tls - What it is configured with
   * @param host - By which name it calls
   */
  createClient(
    tls: KagentiTlsConfig | undefined,
    host = '127.0.0.1',
  ): HttpKagentiClient {
    const client = HttpKagentiClient.create(
      clientOptions(`https://${host}:${this.port}`, {
        connector: createKagentiConnector({ tls, connectTimeoutSeconds: 5 }),
      }),
    );
    this.#clients.push(client);
    return client;
  }

  /** Makes one call and gives its status. */
  async ask(client: HttpKagentiClient): Promise<number> {
    const { status, body } = await client.send({
      method: 'GET',
      path: '/api/v1/agents',
    });
    discardBody(body);
    return status;
  }

  /** Another certificate for new connections, and other clients that are taken. */
  async replaceCertificate(
    issuer: TestAuthority,
    trusted: readonly TestAuthority[],
  ): Promise<void> {
    const { certificate, key } = await issuer.issueServer();
    this.#server.setSecureContext({
      cert: certificate,
      key,
      ca: trusted.map(authority => authority.certificate),
    });
  }

  /** Waits for so many requests more. */
  async moreRequests(count: number): Promise<void> {
    const enough = this.seen.length + count;
    while (this.seen.length < enough) {
      await new Promise<void>(resolve => {
        this.#onSeen = resolve;
      });
    }
  }

  async close(): Promise<void> {
    for (const client of this.#clients) await client.close();
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
    await rm(this.#folder, { recursive: true, force: true });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const socket = request.socket as TLSSocket & { servername: string | false };
    const { subject } = socket.getPeerCertificate();
    this.seen.push({
      subject: [subject?.CN].flat()[0],
      servername: socket.servername,
      isResumed: socket.isSessionReused(),
      port: socket.remotePort,
    });
    if (!this.keepsConnections) response.setHeader('connection', 'close');
    response.end('{}');
    this.#onSeen();
  }
}
