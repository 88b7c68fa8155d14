import type { ChatFrame } from 'backstage-plugin-boost-common';

/** What happens in a conversation. */
export type ConversationEvent =
  | { readonly type: 'asked'; readonly question: string }
  | { readonly type: 'received'; readonly frame: ChatFrame }
  | { readonly type: 'ended' }
  | { readonly type: 'lost'; readonly error: Error }
  | { readonly type: 'stopped' }
  | { readonly type: 'restarted' };
