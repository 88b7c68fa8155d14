/**
 * The names that the walk uses. Those of what exists and of what does not are equally
 * long, so that answers about them can be equal to the byte.
 */
export const walkedNames = {
  agent: { existing: 'walked', absent: 'absent' },
  tool: { existing: 'walked-tool', absent: 'absent-tool' },
} as const;
