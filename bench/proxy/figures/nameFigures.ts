/** What the figures of a load are called. */
export function nameFigures(load: string) {
  return {
    requests: `${load}: requests`,
    p50: `${load}: p50`,
    p99: `${load}: p99`,
    addedP50: `${load}: added p50`,
    cpu: `${load}: CPU`,
    connections: `${load}: new upstream connections`,
  };
}
