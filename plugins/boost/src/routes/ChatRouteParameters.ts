/**
 * Which agent a chat is with, by the address of its page.
 *
 * @public
 */
// A type and not an interface: route parameters have to be indexable by any name.
export type ChatRouteParameters = {
  /** The agent's namespace. */
  namespace: string;
  /** Its name. */
  name: string;
};
