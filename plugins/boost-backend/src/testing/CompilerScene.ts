import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import {
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { agentReadPermission } from 'backstage-plugin-boost-common';
import { kagentiRules } from '../rules/kagentiRules';
import { resourceRefs } from '../rules/resourceRefs';
import { RecordingLogger } from './RecordingLogger';
import type { Condition } from '../conditions/Condition';
import { createDecisionCompiler } from '../conditions/createDecisionCompiler';

/** A compiler over Backstage's own registry, and what it logs. */
export class CompilerScene {
  readonly logger = RecordingLogger.create();
  readonly compile: (
    permission: Permission,
    decision: PolicyDecision | undefined,
  ) => Condition;

  private constructor(
    permissionsRegistry: Parameters<
      typeof createDecisionCompiler
    >[0]['permissionsRegistry'],
  ) {
    const { logger } = this;
    this.compile = createDecisionCompiler({ permissionsRegistry, logger });
  }

  static async create(): Promise<CompilerScene> {
    const registry = await ServiceFactoryTester.from(
      permissionsRegistryServiceFactory,
      { dependencies: [mockServices.httpRouter.mock().factory] },
    ).getSubject('boost');
    for (const kind of ['agent', 'tool', 'namespace'] as const) {
      registry.addResourceType({
        resourceRef: resourceRefs[kind],
        rules: kagentiRules[kind],
      });
    }
    return new CompilerScene(registry);
  }

  /** Compiles a decision about reading agents. */
  compileConditions(
    conditions: unknown,
    decision: { pluginId?: string; resourceType?: string } = {},
  ): Condition {
    return this.compile(agentReadPermission, {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'boost',
      resourceType: 'kagenti-agent',
      conditions: conditions as never,
      ...decision,
    });
  }

  /** What was warned about. */
  get warnings(): string[] {
    return this.logger.entries
      .filter(({ level }) => level === 'warn')
      .map(({ message }) => message);
  }
}
