import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { findSecretReferences } from './findSecretReferences';

const creation = { kind: 'agent', isFinalization: false } as const;

const find = (body: JsonObject) =>
  findSecretReferences(body, creation).map(
    ({ field, name }) => `${field}=${name}`,
  );

describe('findSecretReferences', () => {
  it('finds every field with which Kagenti names a Secret', () => {
    expect(
      find({
        envVars: [
          { name: 'A', value: 'plain' },
          {
            name: 'B',
            valueFrom: { secretKeyRef: { name: 'env', key: 'k' } },
          },
        ],
        registrySecret: 'push',
        imagePullSecret: 'pull',
        llmPreset: 'openai',
      }),
    ).toEqual([
      'envVars[1].valueFrom.secretKeyRef=env',
      'registrySecret=push',
      'imagePullSecret=pull',
      'llmPreset=openai-secret',
    ]);
  });

  it('finds spellings that a later Kagenti may take', () => {
    expect(
      find({
        image_pull_secrets: [{ name: 'a' }, 'b', { name: 'c' }],
        envFrom: [{ secretRef: { name: 'd' } }],
        SECRETNAME: 'e',
        deep: [[{ x: { 'clone-secret': 'f' } }]],
      }),
    ).toEqual([
      'image_pull_secrets[0]=a',
      'image_pull_secrets[1]=b',
      'image_pull_secrets[2]=c',
      'envFrom[0].secretRef=d',
      'SECRETNAME=e',
      'deep[0][0].x.clone-secret=f',
    ]);
  });

  it('finds a name hidden behind another', () => {
    expect(
      find({ secretRef: { name: 'shown', secretName: 'hidden' } }),
    ).toEqual(['secretRef=shown', 'secretRef.secretName=hidden']);
  });

  it('finds none in a variable that is only called a secret', () => {
    expect(
      find({
        envVars: [
          { name: 'CLIENT_SECRET', value: 'a secret' },
          { name: 'MODE', valueFrom: { configMapKeyRef: { name: 'secret' } } },
        ],
        skills: ['secret'],
      }),
    ).toEqual([]);
  });

  it.each<[JsonValue]>([[null], [''], [[]], [[null, '']]])(
    'takes %j for no Secret',
    value => {
      expect(find({ registrySecret: value })).toEqual([]);
    },
  );

  it.each<[JsonValue]>([
    [true],
    [1],
    [{}],
    [{ name: '' }],
    [{ name: null }],
    [{ name: ['a'] }],
    [{ secretName: 'a' }],
    [{ key: 'a' }],
    [[['a']]],
    [['a', 2]],
  ])('refuses %j where a Secret is named', value => {
    expect(() => find({ registrySecret: value })).toThrow(
      expect.objectContaining({
        code: 'BAD_REQUEST_BODY',
        message: expect.stringContaining('registrySecret'),
      }),
    );
  });

  it('finds a Secret wherever it stands', () => {
    const wrap = fc.constantFrom<(inner: JsonValue) => JsonValue>(
      inner => [inner],
      inner => [1, inner, null],
      inner => ({ a: inner }),
      inner => ({ ['__proto__']: inner, name: 'x' }),
    );
    fc.assert(
      fc.property(fc.array(wrap, { maxLength: 20 }), wraps => {
        const inner: JsonValue = { someSecretRef: 'planted' };
        const body = wraps.reduce<JsonValue>((value, add) => add(value), inner);
        const found = findSecretReferences({ body }, creation);
        expect(found.map(({ name }) => name)).toEqual(['planted']);
      }),
    );
  });
});
