import type { ChatFrame } from 'backstage-plugin-boost-common';

interface ChatRequest {
  namespace: string;
  name: string;
  message: string;
  sessionId?: string;
  signal: AbortSignal;
}

/** An answer of an agent whose frames come when the test says so. */
export class FakeChat implements AsyncIterable<ChatFrame> {
  readonly request: ChatRequest;
  readonly #controller: ReadableStreamDefaultController<ChatFrame>;
  readonly #frames: ReadableStream<ChatFrame>;

  private constructor(request: ChatRequest) {
    this.request = request;
    let controller: ReadableStreamDefaultController<ChatFrame> | undefined;
    this.#frames = new ReadableStream<ChatFrame>({
      start: started => {
        controller = started;
      },
    });
    this.#controller = controller!;
    request.signal.addEventListener('abort', () =>
      this.fail(new DOMException('aborted', 'AbortError')),
    );
  }

  static create(request: ChatRequest): FakeChat {
    return new FakeChat(request);
  }

  /** A piece of the answer. */
  says(content: string): void {
    this.sends({ event: { type: 'artifact', name: 'result' }, content });
  }

  /** The agent's last status. */
  concludes(state: string, content?: string): void {
    this.sends({ event: { type: 'status', state, final: true }, content });
    this.end();
  }

  sends(frame: ChatFrame): void {
    this.#controller.enqueue({ session_id: 'session-1', ...frame });
  }

  end(): void {
    this.#controller.close();
  }

  fail(error: Error): void {
    this.#controller.error(error);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ChatFrame, void, undefined> {
    const reader = this.#frames.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  }
}
