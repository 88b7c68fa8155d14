import type { WallsCall } from '../calls/WallsCall';

/** A call of the developer that reads an agent of the other namespace. */
export function createWallsCall(change: Partial<WallsCall> = {}): WallsCall {
  return {
    role: 'developer',
    operation: 'GET /agents/{namespace}/{name}',
    method: 'GET',
    target: '/agents/team2/walked',
    kind: 'agent',
    namespace: 'team2',
    name: 'walked',
    expected: 'hidden',
    permission: 'boost.kagenti.agent.read',
    ...change,
  };
}
