/**
 * The types of resources about which a policy can decide one by one.
 *
 * @public
 */
export const kagentiResourceTypes = {
  /** An agent. */
  agent: 'kagenti-agent',
  /** A tool. */
  tool: 'kagenti-tool',
  /** A namespace, as it stands in the list of namespaces. */
  namespace: 'kagenti-namespace',
} as const;
