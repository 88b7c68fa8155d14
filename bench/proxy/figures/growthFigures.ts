const STREAMS = [1, 10, 100, 1_000];

const nameOf = (streams: number) => {
  const what =
    streams === 1 ? '1 stream' : `${streams.toLocaleString('en')} streams`;
  return `2 KB, 20 connections, beside ${what}: CPU`;
};

/** What the figures of the growth are called. */
export const growthFigures = {
  /** By the number of streams in the background, from few to many. */
  cpu: new Map(STREAMS.map(streams => [streams, nameOf(streams)])),
  streamsAlone: '1,000 streams with an event a second each: share of a core',
} as const;
