const END_OF_EVENT = '\n\n';

/** What the upstream writes into an event. */
interface SentEvent {
  /** By the clock of the machine. */
  readonly sentMs: number;
}

/** Finds the events in what arrives of a stream, wherever it is cut. */
export class EventReader {
  #rest = '';

  /**
   * @param text - What comes next
   * @returns when each event was sent that has become whole
   */
  read(text: string): number[] {
    const parts = (this.#rest + text).split(END_OF_EVENT);
    this.#rest = parts.pop() ?? '';
    // Comments are heartbeats.
    return parts
      .filter(part => part.startsWith('data: '))
      .map(part => {
        const { sentMs }: SentEvent = JSON.parse(part.slice('data: '.length));
        return sentMs;
      });
  }
}
