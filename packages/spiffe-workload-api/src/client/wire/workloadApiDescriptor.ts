const empty = { fields: {} };

const bytesByTrustDomain = (id: number) => ({
  keyType: 'string',
  type: 'bytes',
  id,
});

/**
 * The messages and methods of the SPIFFE Workload API, as protobuf.js reads them.
 * Written here and not in a `.proto` file, so that there is no file to ship and find.
 */
export const workloadApiDescriptor = {
  nested: {
    SpiffeWorkloadAPI: {
      methods: {
        FetchX509SVID: {
          requestType: 'X509SVIDRequest',
          responseType: 'X509SVIDResponse',
          responseStream: true,
        },
        FetchX509Bundles: {
          requestType: 'X509BundlesRequest',
          responseType: 'X509BundlesResponse',
          responseStream: true,
        },
        FetchJWTSVID: {
          requestType: 'JWTSVIDRequest',
          responseType: 'JWTSVIDResponse',
        },
        FetchJWTBundles: {
          requestType: 'JWTBundlesRequest',
          responseType: 'JWTBundlesResponse',
          responseStream: true,
        },
        ValidateJWTSVID: {
          requestType: 'ValidateJWTSVIDRequest',
          responseType: 'ValidateJWTSVIDResponse',
        },
        FetchWITSVID: {
          requestType: 'WITSVIDRequest',
          responseType: 'WITSVIDResponse',
          responseStream: true,
        },
        FetchWITBundles: {
          requestType: 'WITBundlesRequest',
          responseType: 'WITBundlesResponse',
          responseStream: true,
        },
      },
    },
    X509SVIDRequest: empty,
    X509SVIDResponse: {
      fields: {
        svids: { rule: 'repeated', type: 'X509SVID', id: 1 },
        crl: { rule: 'repeated', type: 'bytes', id: 2 },
        federatedBundles: bytesByTrustDomain(3),
      },
    },
    X509SVID: {
      fields: {
        spiffeId: { type: 'string', id: 1 },
        x509Svid: { type: 'bytes', id: 2 },
        x509SvidKey: { type: 'bytes', id: 3 },
        bundle: { type: 'bytes', id: 4 },
        hint: { type: 'string', id: 5 },
      },
    },
    X509BundlesRequest: empty,
    X509BundlesResponse: {
      fields: {
        crl: { rule: 'repeated', type: 'bytes', id: 1 },
        bundles: bytesByTrustDomain(2),
      },
    },
    JWTSVIDRequest: {
      fields: {
        audience: { rule: 'repeated', type: 'string', id: 1 },
        spiffeId: { type: 'string', id: 2 },
      },
    },
    JWTSVIDResponse: {
      fields: { svids: { rule: 'repeated', type: 'JWTSVID', id: 1 } },
    },
    JWTSVID: {
      fields: {
        spiffeId: { type: 'string', id: 1 },
        svid: { type: 'string', id: 2 },
        hint: { type: 'string', id: 3 },
      },
    },
    JWTBundlesRequest: empty,
    JWTBundlesResponse: { fields: { bundles: bytesByTrustDomain(1) } },
    ValidateJWTSVIDRequest: {
      fields: {
        audience: { type: 'string', id: 1 },
        svid: { type: 'string', id: 2 },
      },
    },
    ValidateJWTSVIDResponse: {
      fields: {
        spiffeId: { type: 'string', id: 1 },
        claims: { type: 'Struct', id: 2 },
      },
    },
    WITSVIDRequest: { fields: { spiffeId: { type: 'string', id: 1 } } },
    WITSVIDResponse: {
      fields: { svids: { rule: 'repeated', type: 'WITSVID', id: 1 } },
    },
    WITSVID: {
      fields: {
        spiffeId: { type: 'string', id: 1 },
        witSvid: { type: 'string', id: 2 },
        witSvidKey: { type: 'string', id: 3 },
        hint: { type: 'string', id: 4 },
      },
    },
    WITBundlesRequest: empty,
    WITBundlesResponse: {
      fields: { bundles: { keyType: 'string', type: 'string', id: 1 } },
    },
    // The well-known types of google.protobuf, under short names: the names do not
    // travel.
    Struct: {
      fields: { fields: { keyType: 'string', type: 'StructValue', id: 1 } },
    },
    StructValue: {
      oneofs: {
        kind: {
          oneof: [
            'nullValue',
            'numberValue',
            'stringValue',
            'boolValue',
            'structValue',
            'listValue',
          ],
        },
      },
      fields: {
        nullValue: { type: 'StructNull', id: 1 },
        numberValue: { type: 'double', id: 2 },
        stringValue: { type: 'string', id: 3 },
        boolValue: { type: 'bool', id: 4 },
        structValue: { type: 'Struct', id: 5 },
        listValue: { type: 'StructList', id: 6 },
      },
    },
    StructNull: { values: { NULL_VALUE: 0 } },
    StructList: {
      fields: { values: { rule: 'repeated', type: 'StructValue', id: 1 } },
    },
  },
};
