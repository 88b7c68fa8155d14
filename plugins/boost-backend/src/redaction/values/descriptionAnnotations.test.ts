import { descriptionAnnotations } from './descriptionAnnotations';

describe('descriptionAnnotations', () => {
  it('keeps descriptions alone, under whichever of their names', () => {
    const descriptions = {
      description: 'a',
      'rossoctl.io/description': 'b',
      'kagenti.io/description': 'c',
    };
    expect(
      descriptionAnnotations.parse({
        ...descriptions,
        'kubectl.kubernetes.io/last-applied-configuration': '{}',
        'rossoctl.io/agent-config': '{}',
        'example.com/description-of-key': 'd',
        'a/b/description': 'e',
        mydescription: 'f',
        'example.com/description': { text: 'g' },
      }),
    ).toEqual(descriptions);
  });
});
