import type { FieldDeclarations } from '../declaration/FieldDeclarations';
import { gitUrl } from '../values/gitUrl';
import { imageReference } from '../values/imageReference';
import { shortText } from '../values/shortText';

/**
 * What is built how from where, and what becomes of it.
 *
 * @internal
 */
export const buildSource: FieldDeclarations = {
  strategy: shortText,
  gitUrl,
  gitRevision: shortText,
  contextDir: shortText,
  outputImage: imageReference,
};
