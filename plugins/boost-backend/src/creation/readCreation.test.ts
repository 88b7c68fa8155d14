import { readCreation } from './readCreation';

const alice = 'user:default/alice';

describe('readCreation', () => {
  it('judges and sends an agent with the defaults of Kagenti', () => {
    expect(readCreation('agent', { name: 'weather' }, alice)).toEqual({
      body: {
        name: 'weather',
        namespace: 'default',
        protocol: 'a2a',
        framework: 'LangGraph',
        workloadType: 'deployment',
        deploymentMethod: 'source',
        authBridgeEnabled: true,
        spireEnabled: false,
      },
      subject: { kind: 'agent', namespace: 'default', name: 'weather' },
      facts: {
        namespace: 'default',
        name: 'weather',
        protocols: ['a2a'],
        labels: {
          'app.kubernetes.io/name': 'weather',
          'app.kubernetes.io/component': 'agent',
          'protocol.kagenti.io/a2a': '',
          'kagenti.io/framework': 'LangGraph',
          'kagenti.io/inject': 'enabled',
          'kagenti.io/type': 'agent',
          'kagenti.io/workload-type': 'deployment',
          'protocol.rossoctl.io/a2a': '',
          'rossoctl.io/framework': 'LangGraph',
          'rossoctl.io/inject': 'enabled',
          'rossoctl.io/type': 'agent',
          'rossoctl.io/workload-type': 'deployment',
        },
        areLabelsForeseen: true,
        creators: [alice],
      },
      makesWorkload: false,
    });
  });

  it('judges a tool by the protocol that Kagenti labels it with, whatever is asked for', () => {
    const asked = { name: 'adder', namespace: 'team1', protocol: 'a2a' };
    const { body, subject, facts } = readCreation('tool', asked);
    expect(body).toEqual({
      ...asked,
      framework: 'Python',
      workloadType: 'deployment',
      deploymentMethod: 'image',
      authBridgeEnabled: false,
      spireEnabled: false,
    });
    expect(subject).toEqual({
      kind: 'tool',
      namespace: 'team1',
      name: 'adder',
    });
    expect(facts.protocols).toEqual(['mcp']);
    expect(facts.labels).toMatchObject({
      'protocol.kagenti.io/mcp': '',
      'rossoctl.io/type': 'tool',
      'kagenti.io/framework': 'Python',
      'kagenti.io/inject': 'disabled',
      'rossoctl.io/transport': 'streamable_http',
      'rossoctl.io/workload-type': 'deployment',
    });
    expect(facts.labels).not.toHaveProperty(['app.kubernetes.io/component']);
    expect(facts.labels).not.toHaveProperty(['protocol.kagenti.io/a2a']);
    expect(readCreation('tool', { name: 'adder' }).body.protocol).toBe(
      'streamable_http',
    );
  });

  it('keeps what the body says, and everything else in it', () => {
    const body = {
      name: 'a',
      namespace: 'team1',
      protocol: 'acp_2',
      framework: 'Crew.AI',
      workloadType: 'job',
      deploymentMethod: 'image',
      authBridgeEnabled: false,
      spireEnabled: true,
      envVars: [{ name: 'A', value: 'b' }],
    };
    const read = readCreation('agent', body);
    expect(read.body).toEqual(body);
    expect(read.facts.protocols).toEqual(['acp_2']);
    expect(read.facts.labels).toMatchObject({
      'protocol.rossoctl.io/acp_2': '',
      'rossoctl.io/framework': 'Crew.AI',
      'rossoctl.io/inject': 'disabled',
      'rossoctl.io/spire': 'enabled',
      'kagenti.io/workload-type': 'job',
    });
  });

  it.each([
    ['agent', {}, false],
    ['agent', { deploymentMethod: 'image' }, true],
    ['agent', { deploymentMethod: 'source' }, false],
    ['agent', { deploymentMethod: 'other' }, false],
    ['tool', {}, true],
    ['tool', { deploymentMethod: 'source' }, false],
    // Kagenti takes it for an image, and nobody becomes a creator by it.
    ['tool', { deploymentMethod: 'other' }, false],
  ] as const)(
    'tells whether there is a workload at once: %s %j',
    (kind, body, expected) => {
      const { makesWorkload } = readCreation(kind, { name: 'a', ...body });
      expect(makesWorkload).toBe(expected);
    },
  );

  it('refuses an agent that has the name of a tool’s Service', () => {
    for (const name of ['adder-mcp', 'a-mcp', 'adder-mcp-mcp']) {
      expect(() => readCreation('agent', { name })).toThrow(
        expect.objectContaining({
          code: 'BAD_REQUEST_BODY',
          message: expect.stringContaining('name ends with -mcp'),
        }),
      );
      expect(readCreation('tool', { name }).subject.name).toBe(name);
    }
    for (const name of ['mcp', 'mcp-adder', 'addermcp', 'adder-mcp2']) {
      expect(readCreation('agent', { name }).subject.name).toBe(name);
    }
  });

  it('knows of no creator where no user creates', () => {
    expect(readCreation('agent', { name: 'a' }).facts.creators).toEqual([]);
  });

  it.each([
    ['name', {}],
    ['name', { name: null }],
    ['name', { name: 5 }],
    ['name', { name: '' }],
    ['name', { name: 'Upper' }],
    ['name', { name: 'a\n' }],
    ['name', { name: 'a/b' }],
    ['name', { name: 'a'.repeat(64) }],
    ['namespace', { name: 'a', namespace: null }],
    ['namespace', { name: 'a', namespace: '' }],
    ['namespace', { name: 'a', namespace: ' team1' }],
    ['namespace', { name: 'a', namespace: ['team1'] }],
    ['protocol', { name: 'a', protocol: null }],
    ['protocol', { name: 'a', protocol: '' }],
    ['protocol', { name: 'a', protocol: 'a2a/x' }],
    ['protocol', { name: 'a', protocol: { a: 'a2a' } }],
    ['framework', { name: 'a', framework: null }],
    ['framework', { name: 'a', framework: 'a'.repeat(64) }],
    ['framework', { name: 'a', framework: 'Lang Graph' }],
    ['workloadType', { name: 'a', workloadType: null }],
    ['workloadType', { name: 'a', workloadType: '' }],
    ['deploymentMethod', { name: 'a', deploymentMethod: null }],
    ['deploymentMethod', { name: 'a', deploymentMethod: ['image'] }],
    ['authBridgeEnabled', { name: 'a', authBridgeEnabled: 'no' }],
    ['authBridgeEnabled', { name: 'a', authBridgeEnabled: 0 }],
    ['spireEnabled', { name: 'a', spireEnabled: null }],
  ])('refuses a %s that Kubernetes would not take: %j', (field, body) => {
    expect(() => readCreation('agent', body)).toThrow(
      expect.objectContaining({
        code: 'BAD_REQUEST_BODY',
        message: expect.stringMatching(
          new RegExp(`^The body is refused: ${field} (must be|is missing)`),
        ),
      }),
    );
  });

  it('is not taken in by names of the prototype', () => {
    const body = JSON.parse(
      '{"name":"a","__proto__":{"namespace":"team2","protocol":"x"}}',
    );
    const read = readCreation('agent', body);
    expect(read.subject.namespace).toBe('default');
    expect(read.body.namespace).toBe('default');
    expect(Object.keys(read.body)).toContain('__proto__');
    expect(Object.getPrototypeOf(read.body)).toBe(Object.prototype);
  });
});
