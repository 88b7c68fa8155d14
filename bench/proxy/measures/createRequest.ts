import type { LoadRequest } from '../../load/LoadRequest';
import type { ProxyLoad } from '../scene/ProxyLoad';
import { jsonOfSize } from '../upstream/jsonOfSize';
import { callerHeaders } from './callerHeaders';

/** What is sent for a load, each time. */
export function createRequest({
  bodyBytes,
}: Pick<ProxyLoad, 'bodyBytes'>): LoadRequest {
  if (bodyBytes === undefined) return { headers: callerHeaders };
  return {
    method: 'POST',
    headers: { ...callerHeaders, 'content-type': 'application/json' },
    body: jsonOfSize(bodyBytes),
  };
}
