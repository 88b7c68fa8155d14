/** What Boost adds to the portal's configuration. */
export interface Config {
  /** Boost: the portal calls the Kagenti agent platform as itself. */
  boost?: {
    /** What protects the portal's way to Kagenti. */
    security?: {
      /**
       * How much protection the portal demands before it starts. One of full,
       * plugin-only and development-only-no-auth; full when absent.
       *
       * @configScope yaml-only
       */
      mode?: 'full' | 'plugin-only' | 'development-only-no-auth';

      /**
       * Whether other services may use the routes with credentials of their own. They
       * need access restrictions even then; false when absent.
       *
       * @configScope yaml-only
       */
      allowServicePrincipals?: boolean;
    };

    /** How replicas of the portal share its tokens. */
    tokenCache?: {
      /**
       * The secrets that seal the tokens which replicas share through the cache of
       * Backstage. A list of random texts of 32 characters or more; the first seals,
       * all open. Nothing is shared when absent or empty.
       *
       * @configScope yaml-only
       * @deepVisibility secret
       */
      encryptionKeys?: string[];
    };

    /** The way to Kagenti. */
    kagenti: {
      /**
       * Where Kagenti answers: an absolute URL, without the /api/v1 of its paths.
       * Required. It must be https, except for loopback and in-cluster addresses.
       *
       * @configScope yaml-only
       */
      baseUrl: string;

      /**
       * How long Kagenti may take to begin its answer, in seconds. A whole number from
       * 1 to 600; 30 when absent.
       *
       * @configScope yaml-only
       * @asType integer
       * @minimum 1
       * @maximum 600
       */
      requestTimeoutSeconds?: number;

      /**
       * The portal's own identity at Keycloak. Without it, calls go without a bearer.
       * The former section tokenExchange is gone; at start Boost says what replaced it.
       */
      auth?: {
        /**
         * Where the portal asks for its token: the token endpoint of its Keycloak
         * realm. Set together with clientId and clientSecret. It must be https, except
         * for loopback and in-cluster addresses.
         *
         * @configScope yaml-only
         */
        tokenEndpoint?: string;

        /**
         * The client that stands for the portal at Keycloak. Set together with
         * tokenEndpoint and clientSecret.
         *
         * @configScope yaml-only
         */
        clientId?: string;

        /**
         * The secret of the portal client at Keycloak. Set together with tokenEndpoint
         * and clientId, from the environment or a mounted file.
         *
         * @configScope yaml-only
         * @visibility secret
         */
        clientSecret?: string;

        /**
         * How long before its end a token counts as used up, in seconds. A whole number
         * from 0 to 3600; the token manager applies 60 when absent.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 0
         * @maximum 3600
         */
        tokenExpiryBufferSeconds?: number;
      };
    };
  };
}
