import type { RawExchange } from './RawExchange';

/** What an upstream does with a request. It begins as soon as the request's head is there. */
export type RawScript = (exchange: RawExchange) => void | Promise<void>;
