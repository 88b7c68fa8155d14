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
      },
      subject: { kind: 'agent', namespace: 'default', name: 'weather' },
      facts: {
        namespace: 'default',
        name: 'weather',
        protocols: ['a2a'],
        labels: {
          'app.kubernetes.io/name': 'weather',
          'protocol.kagenti.io/a2a': '',
          'kagenti.io/framework': 'LangGraph',
          'kagenti.io/type': 'agent',
          'protocol.rossoctl.io/a2a': '',
          'rossoctl.io/framework': 'LangGraph',
          'rossoctl.io/type': 'agent',
        },
        creators: [alice],
      },
    });
  });

  it('judges a tool by the protocol that Kagenti labels it with, whatever is asked for', () => {
    const asked = { name: 'adder', namespace: 'team1', protocol: 'a2a' };
    const { body, subject, facts } = readCreation('tool', asked);
    expect(body).toEqual({ ...asked, framework: 'Python' });
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
    });
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
      envVars: [{ name: 'A', value: 'b' }],
    };
    const read = readCreation('agent', body);
    expect(read.body).toEqual(body);
    expect(read.facts.protocols).toEqual(['acp_2']);
    expect(read.facts.labels).toMatchObject({
      'protocol.rossoctl.io/acp_2': '',
      'rossoctl.io/framework': 'Crew.AI',
    });
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
