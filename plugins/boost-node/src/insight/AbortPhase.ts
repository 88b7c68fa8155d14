/** How far an exchange had come: nothing of the answer was there, or its head. */
export type AbortPhase = 'head' | 'body';
