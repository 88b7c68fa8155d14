/** What the figures of streams are called. */
export const streamFigures = {
  firstEvent: '200 streams: first event p50',
  addedFirstEvent: '200 streams: first event added p50',
  p50: '200 streams: event p50',
  addedP50: '200 streams: event added p50',
  p99: '200 streams: event p99',
  addedP99: '200 streams: event added p99',
  heap: '1,000 idle streams: heap of each',
  streamsLeft: '1,000 callers left: streams open after 1 s',
  connectionsLeft: '1,000 callers left: connections open after 1 s',
  abort: 'a caller leaves: upstream hears of it p50',
  abortsLost: 'a caller leaves: upstream does not hear of it in 1 s',
} as const;
