import type { Permission } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
import type { KagentiAnswer, CallSignal } from 'backstage-plugin-boost-node';
import type { Request, Response } from 'express';
import type { Readable } from 'node:stream';
import type { Caller } from './Caller';
import type { Condition } from '../conditions/Condition';
import type { RequestClock } from '../insight/RequestClock';
import type { FactSource } from '../resources/FactSource';
import type { RouteMatch } from '../routes/RouteIndex';

/**
 * A request that the policy does not deny outright, and all that is at hand to judge and
 * answer it.
 *
 * @internal
 */
export interface AuthorizedCall {
  readonly request: Request;
  readonly response: Response;
  readonly match: RouteMatch;
  readonly query: URLSearchParams;
  readonly caller: Caller;
  /** What the policy says of the permissions that the route can need. */
  readonly conditionOf: (permission: Permission) => Condition;
  readonly facts: FactSource;
  /** Fires when the caller leaves. */
  readonly signal: CallSignal;
  /** Hears whom the request waits for. */
  readonly clock: RequestClock;
  /** Calls Kagenti with the caller's query or another, and a body where there is one. */
  readonly send: (
    query: URLSearchParams,
    body?: Buffer | Readable,
  ) => Promise<KagentiAnswer>;
  /** Tells the audit. */
  readonly note: (meta: JsonObject) => void;
}
