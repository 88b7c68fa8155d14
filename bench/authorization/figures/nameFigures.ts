/** What the figures of a load are called. */
export function nameFigures(load: string) {
  return {
    requests: `${load}: requests`,
    cpu: `${load}: CPU`,
  };
}
