/**
 * The environment variable that says where the Workload API is
 * (SPIFFE Workload Endpoint, section 4).
 *
 * @public
 */
export const ENDPOINT_VARIABLE = 'SPIFFE_ENDPOINT_SOCKET';
