/**
 * What Boost's frontend and backend agree on: permissions, error codes and the
 * parts of Kagenti's wire format that both read.
 *
 * @packageDocumentation
 */
export * from './permissions/kagentiResourceTypes';
export * from './permissions/permissions';
export * from './permissions/boostPermissions';
export * from './errors/BoostErrorCode';
export * from './errors/BoostErrorBody';
export * from './kagenti/ChatFrame';
export * from './kagenti/WorkloadSummary';
export * from './kagenti/dns1123Label';
export * from './kagenti/findSegmentFault';
export * from './kagenti/itemListSchema';
