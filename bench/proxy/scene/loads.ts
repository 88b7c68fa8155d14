import { paths } from '../upstream/paths';
import type { ProxyLoad } from './ProxyLoad';

/** Peers that are compared come soon after one another: the machine has its moods. */
const SECONDS = 1;

const small = (connections: number): ProxyLoad => ({
  name: `2 KB, ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
  path: paths.small,
  answerBytes: 2 * 1024,
  connections,
  seconds: SECONDS,
});

/** What is asked for. */
export const loads = {
  smallAlone: small(1),
  small: small(20),
  smallByMany: small(100),
  large: {
    name: '1 MB, 4 connections',
    path: paths.large,
    answerBytes: 1024 * 1024,
    connections: 4,
    seconds: SECONDS,
  },
  upload: {
    name: '64 KB upload, 20 connections',
    path: paths.upload,
    bodyBytes: 64 * 1024,
    answerBytes: '{"bytes":65536}'.length,
    connections: 20,
    seconds: SECONDS,
  },
} as const satisfies Record<string, ProxyLoad>;
