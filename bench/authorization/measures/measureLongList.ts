import type { Portal } from '../scene/Portal';

const WARM_UP = 5;
const TIMES = 15;

/**
 * What a long list costs, asked for one time after the other.
 *
 * @param portal - The portal
 * @param path - The list
 * @param items - How many items the first user may see of it
 * @returns CPU time of the portal's process, in milliseconds for each list
 * @throws Error when the list has another length
 */
export async function measureLongList(
  portal: Portal,
  path: string,
  items: number,
): Promise<number> {
  const read = async (times: number) => {
    for (let time = 0; time < times; time++) {
      const list = await portal.ask(path);
      if (list.items.length !== items) {
        throw new Error(`${path} has ${list.items.length} items`);
      }
    }
  };
  await read(WARM_UP);
  const before = await portal.cpuMicroseconds();
  await read(TIMES);
  return ((await portal.cpuMicroseconds()) - before) / 1000 / TIMES;
}
