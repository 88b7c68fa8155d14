/** What the upstream serves, below Kagenti's `/api/v1`: paths that Boost has routes for. */
export const paths = {
  /** GET: 2 KB of JSON. */
  small: '/chat/team1/weather/agent-card',
  /** GET: 1 MB of JSON. */
  large: '/agents/build-strategies',
  /** POST: reads all, and says how much it was. */
  upload: '/chat/team1/weather/send',
  /** POST: events as planned in the body. */
  stream: '/chat/team1/weather/stream',
} as const;
