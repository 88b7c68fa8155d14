/** What a browser sends; most of it must not reach the upstream. */
export const callerHeaders = {
  accept: 'application/json',
  'accept-language': 'en',
  cookie: 'session=not-for-the-upstream',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)',
} as const;
