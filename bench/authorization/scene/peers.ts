/** The ways to Kagenti that are compared, each with where its routes begin. */
export const peers = {
  boost: '/api/boost/kagenti',
  'plain authorize': '/api/bench/plain',
  'one question': '/api/bench/question',
  'credentials and forwarding': '/api/bench/credentials',
  'proxy backend': '/api/proxy/kagenti',
} as const;
