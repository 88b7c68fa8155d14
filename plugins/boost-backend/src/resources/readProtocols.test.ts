import { readProtocols } from './readProtocols';

describe('readProtocols', () => {
  it.each([
    [{ 'protocol.rossoctl.io/a2a': '' }, ['a2a']],
    [
      { 'protocol.kagenti.io/a2a': '', 'protocol.kagenti.io/mcp': 'x' },
      ['a2a', 'mcp'],
    ],
    [{ 'protocol.example.com/a2a': '' }, []],
    [
      { 'protocol.rossoctl.io/a2a': '', 'protocol.kagenti.io/a2a': '' },
      ['a2a'],
    ],
    [{ 'rossoctl.io/protocol': 'a2a' }, ['a2a']],
    [{ 'kagenti.io/protocol': 'mcp' }, ['mcp']],
    [
      { 'rossoctl.io/protocol': 'mcp', 'protocol.rossoctl.io/a2a': '' },
      ['a2a'],
    ],
    [{ 'rossoctl.io/protocol': '' }, []],
    [{ 'example.com/protocol': 'http' }, []],
    [{ 'protocol.rossoctl.io': 'a2a', protocol: 'a2a' }, []],
    [{ 'my-protocol.rossoctl.io/a2a': '' }, []],
    [{}, []],
  ])('reads %j as %j', (labels, protocols) => {
    expect(readProtocols(labels as Record<string, string>)).toEqual(protocols);
  });
});
