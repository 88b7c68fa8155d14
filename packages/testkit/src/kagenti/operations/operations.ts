import { agentOperations } from './agents/agentOperations';
import { authenticationOperations } from './authentication/authenticationOperations';
import { buildOperations } from './builds/buildOperations';
import { chatOperations } from './chat/chatOperations';
import { configurationOperations } from './configuration/configurationOperations';
import { environmentOperations } from './environment/environmentOperations';
import { healthOperations } from './health/healthOperations';
import { migrationOperations } from './migration/migrationOperations';
import { namespaceOperations } from './namespaces/namespaceOperations';
import { Operation } from './Operation';
import { toolOperations } from './tools/toolOperations';
import { toolServerOperations } from './tools/toolServerOperations';

/**
 * Kagenti's whole API. The first match counts, so what has a literal segment
 * where another has a parameter stands before it.
 */
export const operations: readonly Operation[] = [
  ...healthOperations,
  ...authenticationOperations,
  ...namespaceOperations,
  ...migrationOperations,
  ...environmentOperations,
  ...buildOperations,
  ...agentOperations,
  ...toolOperations,
  ...toolServerOperations,
  ...chatOperations,
  ...configurationOperations,
];
