import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program in the first of the folders that has it, or undefined. */
export function findProgram(
  name: string,
  folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean),
): string | undefined {
  return folders
    .map(folder => join(folder, name))
    .find(path => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
