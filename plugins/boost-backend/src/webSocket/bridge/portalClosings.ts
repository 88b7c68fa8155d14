import type { PortalReason } from './Ending';

/**
 * What a caller is told when the portal ends a connection. The codes from 4000 on are an
 * application's to give (RFC 6455 section 7.4.2); these remind of 401, 403 and 429, and
 * Kagenti uses none of them.
 *
 * @internal
 */
export const portalClosings: Readonly<
  Record<PortalReason, { readonly code: number; readonly text: string }>
> = {
  expired: {
    code: 4401,
    text: 'The token has expired. Connect with a new one.',
  },
  revoked: { code: 4403, text: 'You may not chat with this agent any more.' },
  unchecked: {
    code: 1013,
    text: 'The portal cannot check your permissions. Try again later.',
  },
  limited: {
    code: 4429,
    text: 'You have sent more than is allowed in a minute. Connect again when it is over.',
  },
  shutdown: { code: 1001, text: 'The portal shuts down. Connect again.' },
};
