import type { CallWait } from 'backstage-plugin-boost-node';

/**
 * What a request can wait for: what its calls wait for, the policy's decision, or the
 * body that its caller sends.
 *
 * @internal
 */
export type RequestWait = CallWait | 'authorize' | 'caller';
