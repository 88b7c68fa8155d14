import {
  createPermissionIntegrationRouter,
  type PermissionRule,
} from '@backstage/plugin-permission-node';
import express from 'express';
import request from 'supertest';
import { kagentiRules } from './kagentiRules';

const all = Object.values(kagentiRules).flat() as PermissionRule<
  unknown,
  unknown,
  string
>[];

/** The rules as the framework's metadata endpoint shows them to policy editors. */
async function readMetadata() {
  const router = createPermissionIntegrationRouter();
  router.addPermissionRules(all);
  const { body } = await request(express().use(router)).get(
    '/.well-known/backstage/permissions/metadata',
  );
  return body.rules as Array<{
    name: string;
    description: string;
    resourceType: string;
    paramsSchema: { properties: Record<string, any>; required: string[] };
  }>;
}

describe('kagentiRules, as policy editors see them', () => {
  it('has five rules for agents and tools and two for namespaces', async () => {
    const rules = await readMetadata();
    const namesOf = (type: string) =>
      rules
        .filter(({ resourceType }) => resourceType === type)
        .map(({ name }) => name);
    expect(namesOf('kagenti-agent')).toEqual([
      'IN_NAMESPACE',
      'HAS_NAME',
      'HAS_LABEL',
      'HAS_PROTOCOL',
      'IS_CREATED_BY',
    ]);
    expect(namesOf('kagenti-tool')).toEqual(namesOf('kagenti-agent'));
    expect(namesOf('kagenti-namespace')).toEqual(['IN_NAMESPACE', 'HAS_NAME']);
  });

  it('describes each rule and each of its parameters', async () => {
    for (const { description, paramsSchema } of await readMetadata()) {
      expect(description).toMatch(/^Allow what /);
      for (const property of Object.values(paramsSchema.properties)) {
        expect(property.description).toEqual(expect.any(String));
      }
    }
  });

  it('shows parameters as JSON Schema: bounded lists, and what may be absent', async () => {
    const rules = await readMetadata();
    const schemaOf = (name: string) =>
      rules.find(rule => rule.name === name)!.paramsSchema;
    expect(schemaOf('IN_NAMESPACE')).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['namespaces'],
      properties: {
        namespaces: {
          type: 'array',
          minItems: 1,
          maxItems: 1_000,
          items: { type: 'string' },
        },
      },
    });
    expect(schemaOf('HAS_LABEL').required).toEqual(['key']);
    expect(Object.keys(schemaOf('HAS_LABEL').properties)).toEqual([
      'key',
      'value',
    ]);
  });

  it('lets a policy editor write placeholders', async () => {
    const rule = (await readMetadata()).find(
      ({ name }) => name === 'IS_CREATED_BY',
    );
    expect(rule!.paramsSchema.properties.users.items).toEqual({
      type: 'string',
    });
  });
});
