import { isKagentiOperation } from './isKagentiOperation';
import type { Arrival } from './RecordingKagenti';
import { MOUNT, type TargetCase } from './targetArbitrary';

/** What became of a target. */
export interface TargetOutcome {
  /** Who asked. */
  readonly ref: string;
  /** The answer's status; absent when the connection was closed without one. */
  readonly status: number | undefined;
  readonly arrivals: readonly Arrival[];
}

const ORIGIN = /^https?:\/\/[^/?#]*/i;
const LOOKUP = /^\/api\/v1\/(?:agents|tools)\/[^/?]+\/[^/?]+$/;

/**
 * What is wrong with what became of a target, for a person; undefined when it is as it
 * should be.
 *
 * @param target - What was asked for
 * @param outcome - What became of it
 */
export function findTargetFault(
  target: TargetCase,
  { ref, status, arrivals }: TargetOutcome,
): string | undefined {
  // Those that a client may send are refused in words or answered; nothing may just fail.
  if (status !== undefined && status >= 500 && arrivals.length === 0) {
    return `answered ${status}`;
  }
  for (const { method, url, user } of arrivals) {
    const sight = `${method} ${JSON.stringify(url)}`;
    if (user !== ref) return `${sight} arrived for ${user}`;
    if (!isKagentiOperation(method, url)) return `${sight} is no operation`;
    if (!isAsked(target, method, url) && !isLookup(target, method, url)) {
      return `${sight} is not what was asked`;
    }
  }
  return undefined;
}

function isAsked(target: TargetCase, method: string, url: string): boolean {
  const asked = `${target.prefix.replace(ORIGIN, '')}${target.tail}`;
  // Express compares without regard to case what stands before a plugin's routes.
  if (asked.slice(0, MOUNT.length).toLowerCase() !== MOUNT) return false;
  const [path, query = ''] = splitOnce(asked.slice(MOUNT.length), '?');
  const [sentPath, sentQuery = ''] = splitOnce(url, '?');
  return (
    method === (target.method === 'HEAD' ? 'GET' : target.method) &&
    sentPath === `/api/v1${path}` &&
    (query === sentQuery || isPartOfList(path, query, sentQuery))
  );
}

/** The portal lists one namespace a call, and names the one that Kagenti would take. */
function isPartOfList(path: string, asked: string, sent: string): boolean {
  if (path !== '/agents' && path !== '/tools') return false;
  const names = /^namespaces=([^&]*)$/.exec(asked || 'namespaces=default')?.[1];
  return (names?.split(/,|%2c/i) ?? []).some(
    name => sent === `namespace=${name}`,
  );
}

/** Before something is deleted, the portal asks what it is. */
function isLookup(target: TargetCase, method: string, url: string): boolean {
  return target.method === 'DELETE' && method === 'GET' && LOOKUP.test(url);
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index === -1
    ? [text]
    : [text.slice(0, index), text.slice(index + at.length)];
}
