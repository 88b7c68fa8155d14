// @ts-check
import { fileURLToPath } from 'node:url';

/** The folder that holds the root package.json, with a trailing separator. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));
