/**
 * Who brought an exchange to an early end: the caller, who left or whose body broke off;
 * Kagenti, which could not be reached, fell silent or broke off; or the portal, which wants
 * no more of an answer or is about to stop.
 */
export type AbortSide = 'caller' | 'kagenti' | 'portal';
