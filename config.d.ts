/** The keys that this portal adds beside those of its plugins. */
export interface Config {
  portal?: {
    /**
     * The users as whom anyone may sign in to the portal, by name and without
     * a password: for work on one's own machine. Each is the Backstage user
     * `user:default/<name>` and may do what the permission policy allows that
     * user. A production portal refuses to start while this list has entries.
     */
    developmentUsers?: Array<{
      /**
       * The user's name: lower-case letters, digits, dots, underscores and
       * hyphens, at most 63.
       * @visibility frontend
       */
      name: string;
      /**
       * What the sign-in page says about this user.
       * @visibility frontend
       */
      description?: string;
    }>;
  };

  auth?: {
    providers?: {
      /**
       * Switches the sign-in as one of `portal.developmentUsers` on. It has no
       * options; write `{}`.
       */
      development?: {};
    };
  };
}
