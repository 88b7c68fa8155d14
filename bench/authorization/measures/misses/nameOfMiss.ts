/** What the measurements of a way to ask are called. */
export function nameOfMiss(way: string) {
  return {
    cpu: `decided anew, ${way}: CPU`,
    wait: `decided anew, ${way}: wait`,
  };
}
