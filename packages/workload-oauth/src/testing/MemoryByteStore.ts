import type { ByteStore } from '../stores/ByteStore';

/** A byte store in memory that shows what it holds and never forgets by itself. */
export class MemoryByteStore implements ByteStore {
  readonly entries = new Map<string, string>();
  readonly timesToLiveMs: number[] = [];

  async get(name: string): Promise<string | undefined> {
    return this.entries.get(name);
  }

  async set(name: string, text: string, timeToLiveMs: number): Promise<void> {
    this.entries.set(name, text);
    this.timesToLiveMs.push(timeToLiveMs);
  }

  async delete(name: string): Promise<void> {
    this.entries.delete(name);
  }
}
