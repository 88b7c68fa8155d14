/**
 * What is to be noted about the creator of an agent or tool once a request has succeeded.
 *
 * @internal
 */
export interface CreatorNote {
  /**
   * Notes it. Call it when Kagenti has answered with a success, and before the caller
   * gets that answer: the next request may depend on it. It never rejects.
   *
   * @param userEntityRef - The user who made the request; absent when a service did
   */
  succeeded(userEntityRef?: string): Promise<void>;
}
