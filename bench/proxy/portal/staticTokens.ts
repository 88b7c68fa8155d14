import { createServiceFactory } from '@backstage/backend-plugin-api';
import { kagentiTokenSourceServiceRef } from 'backstage-plugin-boost-node';
import { Secret } from 'workload-oauth';
import { STATIC_TOKEN } from './STATIC_TOKEN';

/** The same token for each call, in the place of Boost's token manager: no peer gets one anew. */
export const staticTokens = createServiceFactory({
  service: kagentiTokenSourceServiceRef,
  deps: {},
  factory() {
    const token = { value: new Secret(STATIC_TOKEN), expiresAtMs: Infinity };
    return {
      tokens: {
        getAccessToken: async () => token,
        invalidate: () => {},
      },
    };
  },
});
