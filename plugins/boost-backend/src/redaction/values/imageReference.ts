import { z } from 'zod';

const MAXIMUM_LENGTH = 1024;

const PART = String.raw`[A-Za-z0-9._-]+`;
const REGISTRY = String.raw`(?:${PART}(?::\d{1,5})?\/)?`;
const TAG = String.raw`(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?`;
const DIGEST = String.raw`(?:@[a-z0-9]{2,16}:[a-f0-9]{8,128})?`;

// Lazily: in an image with a digest what stands before the @ is the image.
const REFERENCE = new RegExp(
  `^(?:[^@/]*@)??(${REGISTRY}${PART}(?:\\/${PART})*${TAG}${DIGEST})$`,
);

function withoutUserInfo(image: string): string | undefined {
  if (image.length > MAXIMUM_LENGTH) return undefined;
  return image === '' ? image : REFERENCE.exec(image)?.[1];
}

/**
 * The name of an image, without the user and password that some write before its
 * registry. What is no such name is left out.
 *
 * @internal
 */
export const imageReference = z.string().transform(withoutUserInfo);
