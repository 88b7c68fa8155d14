// @ts-check
import { median } from './median.mjs';

/**
 * @typedef {Record<string, number>} Values
 * @typedef {{ name: string, value: number, unit: string, peer: string, bar: string, holds: boolean }} Row
 * @typedef {{ peer: string, text: string, holds: (value: number, peers: Values) => boolean }} Bar
 *   what a peer's value must reach, in words and as a question; peers are the medians of all by name
 * @typedef {{ name: string, unit: string, bar?: Bar }} Measurement
 */

/**
 * Takes the median of each peer's rounds and holds it against the bars.
 *
 * @param {readonly Measurement[]} measurements
 * @param {ReadonlyMap<string, readonly Values[]>} samples
 * @returns {Row[]}
 */
export function toRows(measurements, samples) {
  return measurements.flatMap(({ name, unit, bar }) => {
    /** @type {Values} */
    const medians = {};
    for (const [peer, rounds] of samples) {
      const values = rounds
        .map(round => round[name])
        .filter(value => value !== undefined);
      if (values.length > 0) medians[peer] = median(values);
    }
    if (bar && medians[bar.peer] === undefined) {
      throw new Error(
        `'${name}' has a bar for '${bar.peer}', which did not measure it`,
      );
    }
    return Object.entries(medians).map(([peer, value]) => {
      const isBarred = bar?.peer === peer;
      return {
        name,
        value,
        unit,
        peer,
        bar: isBarred ? bar.text : '',
        holds: isBarred ? bar.holds(value, medians) : true,
      };
    });
  });
}
