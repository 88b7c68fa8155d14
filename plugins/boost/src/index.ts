/**
 * Boost's pages: the agents that the portal's users may see, and chats with them.
 *
 * @packageDocumentation
 */
// The default export lets portals find the plugin by `app.packages`.
export { boostPlugin, boostPlugin as default } from './plugin';
export { boostApiRef } from './api/boostApiRef';
export { BoostApiError } from './api/BoostApiError';
export type { BoostApi } from './api/BoostApi';
export type { ChatRouteParameters } from './routes/ChatRouteParameters';
