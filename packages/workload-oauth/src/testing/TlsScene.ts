import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type CertificateWithKey, TestAuthority } from 'boost-testkit';

/** A server that asks for client certificates and remembers whom it saw on which connection. */
export class TlsScene {
  readonly authority: TestAuthority;
  readonly seen: { subject: string | undefined; port: number | undefined }[] =
    [];
  /** What the next requests wait for. */
  gate: Promise<unknown> = Promise.resolve();
  readonly #server: Server;

  private constructor(authority: TestAuthority, pair: CertificateWithKey) {
    this.authority = authority;
    this.#server = createServer(
      {
        cert: pair.certificate,
        key: pair.key,
        ca: authority.certificate,
        requestCert: true,
        rejectUnauthorized: false,
      },
      (request, response) => void this.#answer(request, response),
    );
  }

  static async create(authority?: TestAuthority): Promise<TlsScene> {
    const issuer = authority ?? (await TestAuthority.create());
    const scene = new TlsScene(issuer, await issuer.issueServer());
    scene.#server.listen(0, '127.0.0.1');
    await once(scene.#server, 'listening');
    return scene;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Another certificate of the server for new connections. */
  async replaceCertificate(authority: TestAuthority): Promise<void> {
    const { certificate, key } = await authority.issueServer();
    this.#server.setSecureContext({ cert: certificate, key });
    this.#server.closeAllConnections();
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const socket = request.socket as TLSSocket;
    const { subject } = socket.getPeerCertificate();
    this.seen.push({
      subject: [subject?.CN].flat()[0],
      port: socket.remotePort,
    });
    await this.gate;
    response.end('{}');
  }
}
