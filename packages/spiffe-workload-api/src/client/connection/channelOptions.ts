import type { ChannelOptions } from '@grpc/grpc-js';

/**
 * More than any answer has: a bundle of a hundred authorities takes some 100 KiB. The
 * bound keeps a wrong program behind the address from filling the memory.
 */
const LARGEST_MESSAGE_BYTES = 4 * 1024 * 1024;

/**
 * A frozen agent or a silent network is noticed by pings. Servers of grpc-go, such as
 * SPIRE's, hang up on whoever pings more often than every five minutes.
 */
const PING_INTERVAL_MS = 6 * 60_000;
const PING_TIMEOUT_MS = 20_000;

/**
 * A channel that has failed is given up at once, and closed. gRPC connects once more all the
 * same when its back-off is over: after the usual second, an agent that has come back
 * meanwhile would keep a connection that nobody uses.
 */
const BACK_OFF_MS = 1;

/** How gRPC is to behave towards an agent. */
export const channelOptions: ChannelOptions = {
  'grpc.max_receive_message_length': LARGEST_MESSAGE_BYTES,
  'grpc.max_send_message_length': LARGEST_MESSAGE_BYTES,
  'grpc.keepalive_time_ms': PING_INTERVAL_MS,
  'grpc.keepalive_timeout_ms': PING_TIMEOUT_MS,
  'grpc.initial_reconnect_backoff_ms': BACK_OFF_MS,
  // Each client has a connection of its own, which ends with it.
  'grpc.use_local_subchannel_pool': 1,
  // The agent tells callers apart by their connection; a proxy would be asked in
  // their place, and learn their identities.
  'grpc.enable_http_proxy': 0,
  // Who asks again and when is decided here, not in the channel.
  'grpc.enable_retries': 0,
  'grpc.service_config_disable_resolution': 1,
  'grpc.enable_channelz': 0,
};
