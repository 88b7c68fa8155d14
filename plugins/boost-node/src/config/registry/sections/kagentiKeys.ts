import { endpointSchema } from '../../schemas/endpointSchema';
import { filePathSchema } from '../../schemas/filePathSchema';
import { switchSchema } from '../../schemas/switchSchema';
import { textSchema } from '../../schemas/textSchema';
import { wholeNumberSchema } from '../../schemas/wholeNumberSchema';
import type { ConfigKeyEntry } from '../ConfigKeyEntry';
import { defineKey } from '../defineKey';

/**
 * The keys of the address of Kagenti, its trust and its time.
 *
 * @internal
 */
export const kagentiKeys = {
  'boost.kagenti.baseUrl': defineKey({
    schema: endpointSchema,
    configScope: 'yaml-only',
    description:
      'Where Kagenti answers: an absolute URL, without the /api/v1 of its paths. Required. It must be https, except for loopback and in-cluster addresses.',
  }),
  'boost.kagenti.requestTimeoutSeconds': defineKey({
    schema: wholeNumberSchema(1, 600),
    configScope: 'yaml-only',
    description:
      'How long Kagenti may take to begin its answer, in seconds. A whole number from 1 to 600; 30 when absent.',
  }),
  'boost.kagenti.tls.caFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the certificates to trust at baseUrl, instead of those of the system. PEM; read again when it changes. Only with https.',
  }),
  'boost.kagenti.tls.certFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the client certificate to show at baseUrl. PEM, with those that lead to its CA; read again when it changes. Set together with keyFile, and only with https.',
  }),
  'boost.kagenti.tls.keyFile': defineKey({
    schema: filePathSchema,
    configScope: 'yaml-only',
    description:
      'The file with the private key of certFile. PEM; read again when it changes. Set together with certFile.',
  }),
  'boost.kagenti.maxReplayBytes': defineKey({
    schema: wholeNumberSchema(0, 16_777_216),
    configScope: 'yaml-only',
    description:
      'Up to which size the body of a request is kept, to be sent again after Kagenti has rejected the token, in bytes. A whole number from 0 to 16777216; 1048576 when absent.',
  }),
  'boost.kagenti.serverTiming': defineKey({
    schema: switchSchema,
    configScope: 'yaml-only',
    description:
      'Whether answers tell in the header Server-Timing where their time went. It shows callers how fast Kagenti is; false when absent.',
  }),
  'boost.kagenti.webSocket.enabled': defineKey({
    schema: switchSchema,
    configScope: 'yaml-only',
    description:
      'Whether the chat of agents may be reached by WebSocket. It needs the upgrade handler in the backend of the portal; false when absent.',
  }),
  'boost.kagenti.webSocket.audience': defineKey({
    schema: textSchema,
    configScope: 'yaml-only',
    description:
      'The audience of the token for WebSocket chats, which Kagenti compares with the namespace. That of the other calls when absent.',
  }),
} as const satisfies Record<`boost.${string}`, ConfigKeyEntry>;
