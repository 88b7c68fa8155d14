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

    /** How the permission policy is asked. */
    authorization?: {
      /**
       * How long an answer of the permission policy is remembered, in seconds. A whole
       * number from 0 to 60; 5 when absent. With 0, none is remembered.
       *
       * @configScope yaml-only
       * @asType integer
       * @minimum 0
       * @maximum 60
       */
      decisionCacheSeconds?: number;
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

      /** Whom to trust at Kagenti, and what to show there. */
      tls?: {
        /**
         * The file with the certificates to trust at baseUrl, instead of those of the
         * system. PEM; read again when it changes. Only with https.
         *
         * @configScope yaml-only
         */
        caFile?: string;

        /**
         * The file with the client certificate to show at baseUrl. PEM, with those
         * that lead to its CA; read again when it changes. Set together with keyFile,
         * and only with https.
         *
         * @configScope yaml-only
         */
        certFile?: string;

        /**
         * The file with the private key of certFile. PEM; read again when it changes.
         * Set together with certFile.
         *
         * @configScope yaml-only
         */
        keyFile?: string;
      };

      /** The connections to Kagenti. */
      connections?: {
        /**
         * How many connections for calls to Kagenti may be open at once. A whole number from 1
         * to 1000; 100 when absent. Streams have others.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 1
         * @maximum 1000
         */
        maximum?: number;

        /**
         * How many calls may wait for a free connection before further ones are
         * refused. A whole number from 0 to 10000; 200 when absent.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 0
         * @maximum 10000
         */
        maximumWaiting?: number;

        /**
         * How long a new connection to Kagenti may take, in seconds. A whole number
         * from 1 to 60; 5 when absent.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 1
         * @maximum 60
         */
        connectTimeoutSeconds?: number;

        /**
         * How long an answer that has begun may stay silent, in seconds. A whole
         * number from 1 to 3600; 150 when absent.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 1
         * @maximum 3600
         */
        idleBodyTimeoutSeconds?: number;
      };

      /** When Kagenti is not even tried. */
      breaker?: {
        /**
         * After how many failed connections in a row calls are answered at once,
         * without trying. A whole number from 0 to 100; 5 when absent. With 0, every
         * call tries.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 0
         * @maximum 100
         */
        failures?: number;

        /**
         * How long no connection is tried after that, in seconds. A whole number from
         * 1 to 300; 10 when absent. Then one call tries for all.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 1
         * @maximum 300
         */
        openSeconds?: number;
      };

      /** What one user may ask for, in each replica. */
      limits?: {
        /**
         * How many requests one user may make in a minute, in each replica. A whole
         * number from 0 to 10000000; 600 when absent. With 0, there is no limit.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 0
         * @maximum 10000000
         */
        requestsPerMinute?: number;

        /**
         * How many streams one user may have open at once, in each replica. A whole
         * number from 0 to 1000; 20 when absent. With 0, there is no limit.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 0
         * @maximum 1000
         */
        streamsPerUser?: number;

        /**
         * How large the body of a chat message or a tool call may be, in bytes. A
         * whole number from 1024 to 1073741824; 1048576 when absent.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 1024
         * @maximum 1073741824
         */
        messageBytes?: number;

        /**
         * How large a body that creates, builds, finalizes or parses something may be,
         * in bytes. A whole number from 1024 to 16777216; 1048576 when absent.
         *
         * @configScope yaml-only
         * @asType integer
         * @minimum 1024
         * @maximum 16777216
         */
        definitionBytes?: number;
      };

      /**
       * Up to which size the body of a request is kept, to be sent again after Kagenti
       * has rejected the token, in bytes. A whole number from 0 to 16777216; 1048576
       * when absent.
       *
       * @configScope yaml-only
       * @asType integer
       * @minimum 0
       * @maximum 16777216
       */
      maxReplayBytes?: number;

      /**
       * Whether answers tell in the header Server-Timing where their time went. It
       * shows callers how fast Kagenti is; false when absent.
       *
       * @configScope yaml-only
       */
      serverTiming?: boolean;

      /** The chat by WebSocket. */
      webSocket?: {
        /**
         * Whether the chat of agents may be reached by WebSocket. It needs the upgrade
         * handler in the backend of the portal; false when absent.
         *
         * @configScope yaml-only
         */
        enabled?: boolean;

        /**
         * The audience of the token for WebSocket chats, which Kagenti compares with
         * the namespace. That of the other calls when absent.
         *
         * @configScope yaml-only
         */
        audience?: string;
      };

      /** What may be used in agents and tools that users create. */
      creation?: {
        /**
         * The Kubernetes Secrets that anybody who may create agents or tools may use in
         * them. A list of names, for environment values, registries and pulling images;
         * holders of boost.kagenti.admin may use any. None when absent.
         *
         * @configScope yaml-only
         */
        secretNames?: string[];

        /**
         * The hosts from which sources of builds and environment files may be fetched. A
         * list of hosts, each with its port or without; private addresses are refused.
         * None when absent.
         *
         * @configScope yaml-only
         */
        allowedHosts?: string[];
      };

      /**
       * The portal's own identity at Keycloak. Without it, calls go without a bearer.
       * The former section tokenExchange is gone; at start Boost says what replaced it.
       */
      auth?: {
        /**
         * Where the portal asks for its token: the token endpoint of its Keycloak
         * realm. Set together with clientId and a credential. It must be https, except
         * for loopback and in-cluster addresses.
         *
         * @configScope yaml-only
         */
        tokenEndpoint?: string;

        /**
         * The client that stands for the portal at Keycloak. Set together with
         * tokenEndpoint and a credential; the methods kubernetes and spiffe can do
         * without it.
         *
         * @configScope yaml-only
         */
        clientId?: string;

        /**
         * The secret of the portal client at Keycloak. Set together with tokenEndpoint
         * and clientId, from the environment or a mounted file. Without one, see
         * clientAuthentication.
         *
         * @configScope yaml-only
         * @visibility secret
         */
        clientSecret?: string;

        /**
         * How the portal authenticates without a stored secret, instead of clientSecret.
         * Exactly one of the two may be set.
         */
        clientAuthentication?: {
          /**
           * How the portal proves without a stored secret that it is its client. One of
           * kubernetes, spiffe, private_key_jwt and tls_client_auth; it takes the place
           * of clientSecret.
           *
           * @configScope yaml-only
           */
          method?:
            'kubernetes' | 'spiffe' | 'private_key_jwt' | 'tls_client_auth';

          /**
           * The file with the service account token, for the method kubernetes. A
           * projected volume whose audience is the issuer of the realm; read again when
           * it changes.
           *
           * @configScope yaml-only
           */
          tokenFile?: string;

          /**
           * The file with the JWT-SVID, for the method spiffe. Read again when it
           * changes; the Workload API is asked when absent.
           *
           * @configScope yaml-only
           */
          svidFile?: string;

          /**
           * Where the SPIFFE Workload API listens, for the methods spiffe and
           * tls_client_auth. SPIFFE_ENDPOINT_SOCKET is taken when absent, and
           * unix:///run/spire/sockets/agent.sock without that.
           *
           * @configScope yaml-only
           */
          workloadApiAddress?: string;

          /**
           * Which SPIFFE ID to show when the workload has several, for the methods
           * spiffe and tls_client_auth. The first that the Workload API gives when
           * absent.
           *
           * @configScope yaml-only
           */
          spiffeId?: string;

          /**
           * The file with the private key, for the methods private_key_jwt and
           * tls_client_auth. PEM, or a JWK for private_key_jwt; read again when it
           * changes.
           *
           * @configScope yaml-only
           */
          privateKeyFile?: string;

          /**
           * The id of the key at Keycloak, for the method private_key_jwt. That of the
           * JWK when absent, or none.
           *
           * @configScope yaml-only
           */
          keyId?: string;

          /**
           * How the assertion is signed, for the method private_key_jwt. One of PS256,
           * RS256 and ES256; ES256 for keys of the curve P-256 and RS256 for RSA keys
           * when absent.
           *
           * @configScope yaml-only
           */
          algorithm?: 'PS256' | 'RS256' | 'ES256';

          /**
           * The file with the client certificate, for the method tls_client_auth. PEM,
           * with those that lead to its CA; read again when it changes. The Workload
           * API is asked when absent.
           *
           * @configScope yaml-only
           */
          certificateFile?: string;
        };

        /**
         * The issuer of the realm, for which assertions are made. Discovered from the
         * realm of tokenEndpoint when absent; it must be written exactly as the
         * metadata of the realm has it.
         *
         * @configScope yaml-only
         */
        issuer?: string;

        /**
         * The file with the certificates to trust at tokenEndpoint, instead of those of
         * the system. PEM; read again when it changes.
         *
         * @configScope yaml-only
         */
        caFile?: string;

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
