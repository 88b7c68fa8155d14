// @ts-check

/** How the files of tests that talk to real counterparts are named. */
export const REAL_TEST = /\.real\.test\.tsx?$/;
