/** Settings with which uploads may be as large as tests need them. */
export const largeBodies = {
  limits: {
    requestsPerMinute: 0,
    streamsPerUser: 0,
    messageBytes: 1024 * 1024 * 1024,
  },
};
