/**
 * Boost's backend plugin.
 *
 * @packageDocumentation
 */
export { boostPlugin as default } from './plugin';
export * from './webSocket/upgrades/UpgradeRequest';
export * from './webSocket/upgrades/WebSocketUpgrades';
export * from './webSocket/upgrades/webSocketUpgradesServiceRef';
