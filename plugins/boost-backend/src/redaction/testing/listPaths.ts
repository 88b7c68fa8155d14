import { toCamelCase } from './toCamelCase';

/**
 * The paths of all values in an answer, in the form of `listFields`.
 *
 * @param mapPaths - Where keys are no field names: `path.*` as `listFields` has it
 */
export function listPaths(
  json: unknown,
  mapPaths: readonly string[],
  path = '',
): string[] {
  if (Array.isArray(json)) {
    return json.flatMap(each => listPaths(each, mapPaths, `${path}[]`));
  }
  if (typeof json !== 'object' || json === null) return [path];
  return Object.entries(json).flatMap(([key, value]) => {
    if (mapPaths.includes(`${path}.*`)) return [`${path}.*`];
    const name = toCamelCase(key);
    return listPaths(value, mapPaths, path ? `${path}.${name}` : name);
  });
}
