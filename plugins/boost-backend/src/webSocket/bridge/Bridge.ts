import { WebSocket } from 'ws';
import type { Timers } from '../lifetime/Timers';
import { closeSocket } from './closeSocket';
import type { Ending, PortalReason } from './Ending';
import { Heartbeat } from './Heartbeat';
import { MessageRelay } from './MessageRelay';
import { portalClosings } from './portalClosings';
import { readViolation } from './readViolation';
import type { SocketEnd } from './SocketEnd';

/** RFC 6455 section 7.4.1: an endpoint goes away. */
const GOING_AWAY = 1001;
/** The same: something failed that the other end cannot help. */
const INTERNAL_ERROR = 1011;
const TOO_BIG = 1009;
/** How long both sides may take to agree to the end, what is on its way included. */
const CLOSE_TIMEOUT_MS = 10_000;

/** Both ends of a connection, open and with all that has arrived still to be read. */
interface BridgeOptions {
  readonly caller: SocketEnd;
  readonly agent: SocketEnd;
  readonly timers: Timers;
  /** Counts a message of the caller's; rejects when it is too much. */
  readonly admit: () => Promise<void>;
}

/**
 * A caller and an agent in conversation. When one side ends, so does the other, with the
 * same code where that can be sent.
 *
 * @internal
 */
export class Bridge {
  /** Settles when both sides are closed. */
  readonly ended: Promise<Ending>;
  readonly #options: BridgeOptions;
  readonly #parts: { stop(): void }[];
  #ending: Ending | undefined;
  #forgetDeadline: () => void = () => {};

  private constructor(options: BridgeOptions) {
    const { caller, agent, timers, admit } = options;
    this.#options = options;
    const there = MessageRelay.start({
      from: caller.webSocket,
      to: agent.webSocket,
      timers,
      count: { admit, refuse: () => this.end('limited') },
    });
    const back = MessageRelay.start({
      from: agent.webSocket,
      to: caller.webSocket,
      timers,
    });
    this.#parts = [
      there,
      back,
      Heartbeat.start({
        end: caller,
        timers,
        isHeld: () => there.isHeld,
        taken: () => back.taken,
      }),
      Heartbeat.start({
        end: agent,
        timers,
        isHeld: () => back.isHeld,
        taken: () => there.taken,
      }),
    ];
    const closed = Promise.all([this.#follow('caller'), this.#follow('agent')]);
    this.ended = closed.then(() => {
      this.#forgetDeadline();
      return this.#ending!;
    });
    agent.webSocket.resume();
  }

  /**
   * Connects both ends.
   *
   * @param options - The ends
   */
  static open(options: BridgeOptions): Bridge {
    return new Bridge(options);
  }

  /**
   * Ends the conversation in the portal's name.
   *
   * @param reason - Why
   */
  end(reason: PortalReason): void {
    if (this.#ending) return;
    const { code, text } = portalClosings[reason];
    this.#begin({ by: 'portal', code, reason });
    const { caller, agent } = this.#options;
    closeSocket(caller.webSocket, code, code, text);
    closeSocket(agent.webSocket, GOING_AWAY, GOING_AWAY, '');
  }

  /** Breaks both sides off. */
  terminate(): void {
    this.#options.caller.webSocket.terminate();
    this.#options.agent.webSocket.terminate();
  }

  #follow(side: 'caller' | 'agent'): Promise<void> {
    const socket = this.#options[side].webSocket;
    socket.on('error', error => {
      const code = readViolation(error);
      if (code !== undefined) this.#passOn(side, code, violationOf(side, code));
    });
    return new Promise(resolve => {
      const close = (code: number, reason: Buffer | string) => {
        this.#passOn(side, code, { code, reason });
        resolve();
      };
      // It may have ended before anybody listened.
      if (socket.readyState === WebSocket.CLOSED) close(1006, '');
      else socket.once('close', close);
    });
  }

  /** Closes the other side, with a code that may differ from the one that was seen. */
  #passOn(
    side: 'caller' | 'agent',
    code: number,
    told: { code: number; reason: string | Buffer },
  ): void {
    if (this.#ending) return;
    this.#begin({ by: side === 'caller' ? 'caller' : 'kagenti', code });
    const { caller, agent } = this.#options;
    if (side === 'caller')
      closeSocket(agent.webSocket, told.code, GOING_AWAY, told.reason);
    else closeSocket(caller.webSocket, told.code, INTERNAL_ERROR, told.reason);
  }

  #begin(ending: Ending): void {
    this.#ending = ending;
    for (const part of this.#parts) part.stop();
    this.#forgetDeadline = this.#options.timers.after(CLOSE_TIMEOUT_MS, () =>
      this.terminate(),
    );
  }
}

/** What one side must not send is answered by the library; the other side did nothing wrong. */
function violationOf(side: 'caller' | 'agent', code: number) {
  if (side === 'caller') return { code: GOING_AWAY, reason: '' };
  return code === TOO_BIG
    ? {
        code,
        reason: 'The agent sent more at once than the portal passes on.',
      }
    : { code: INTERNAL_ERROR, reason: '' };
}
