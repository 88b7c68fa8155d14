import { MemoryCreatorStore } from '../../creators/testing/MemoryCreatorStore';
import { FactSource, type FactSourceOptions } from '../FactSource';
import { FakeWorkloads } from './FakeWorkloads';

/** Facts of workloads and creators that a test names; nobody hears of trouble. */
export function createFactSource(
  options: Partial<FactSourceOptions> = {},
): FactSource {
  return FactSource.create({
    workloads: FakeWorkloads.create(),
    creators: MemoryCreatorStore.create(),
    logger: { warn: () => {} },
    ...options,
  });
}
