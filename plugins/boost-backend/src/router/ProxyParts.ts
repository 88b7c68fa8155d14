import type {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { BoostConfig, KagentiClient } from 'backstage-plugin-boost-node';
import type { Decisions } from '../authorization/Decisions';
import type { OutboundHosts } from '../creation/outbound/OutboundHosts';
import type { CreatorNotes } from '../creators/CreatorNotes';
import type { CreatorStore } from '../creators/CreatorStore';
import type { Limits } from '../limits/Limits';
import type { WorkloadSource } from '../resources/WorkloadSource';

/**
 * What the routes to Kagenti are made of.
 *
 * @internal
 */
export interface ProxyParts {
  readonly config: BoostConfig;
  readonly kagenti: KagentiClient;
  readonly httpAuth: HttpAuthService;
  /** What the portal's policy says. */
  readonly decisions: Decisions;
  /** Where labels, protocols and uids are read. */
  readonly workloads: WorkloadSource;
  /** Who created what. */
  readonly creators: CreatorStore;
  /** What is written down of that. */
  readonly creatorNotes: CreatorNotes;
  /** Where sources and environment files may come from. */
  readonly hosts: OutboundHosts;
  /** How much callers may ask for. */
  readonly limits: Limits;
  readonly auditor: AuditorService;
  readonly logger: LoggerService;
}
