import { aborts } from './aborts';
import { events } from './events';
import { growth } from './growth';
import { idle } from './idle';
import { large } from './large';
import type { Part } from './Part';
import { small } from './small';
import { upload } from './upload';

/** The whole suite, in the order in which it is measured. */
export const allParts: readonly Part[] = [
  small,
  large,
  upload,
  events,
  idle,
  aborts,
  growth,
];
