import { EventEmitter, once } from 'node:events';
import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';

/** An audit event, as far as it has come. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly severityLevel?: string;
  readonly url?: string;
  readonly meta: JsonObject;
  status: 'initiated' | 'succeeded' | 'failed';
  end?: JsonObject;
  error?: string;
}

/** An auditor that keeps what it is told. */
export class RecordingAuditor implements AuditorService {
  readonly events: RecordedEvent[] = [];
  readonly #ends = new EventEmitter();

  private constructor() {}

  static create(): RecordingAuditor {
    return new RecordingAuditor();
  }

  async createEvent({
    eventId,
    severityLevel,
    request,
    meta = {},
  }: AuditorServiceCreateEventOptions): Promise<AuditorServiceEvent> {
    const event: RecordedEvent = {
      eventId,
      severityLevel,
      url: request?.originalUrl,
      meta,
      status: 'initiated',
    };
    this.events.push(event);
    const end = (
      status: 'succeeded' | 'failed',
      more?: { meta?: JsonObject; error?: Error },
    ) => {
      event.status = status;
      event.end = more?.meta;
      event.error = more?.error?.message;
      this.#ends.emit('end');
    };
    return {
      success: async more => end('succeeded', more),
      fail: async more => end('failed', more),
    };
  }

  /** The newest event, once it has ended. */
  async lastEnded(): Promise<RecordedEvent> {
    while (this.events.length === 0 || !this.events.at(-1)!.end) {
      await once(this.#ends, 'end');
    }
    return this.events.at(-1)!;
  }
}
