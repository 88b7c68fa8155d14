/** The cluster's ways to make an image from sources. */
export const buildStrategies = [
  { name: 'buildah', description: null },
  { name: 'buildah-insecure-push', description: null },
];
