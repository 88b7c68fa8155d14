import fc from 'fast-check';
import type { ResourceFacts } from '../resources/ResourceFacts';
import {
  arbitraryCriteria,
  arbitraryFacts,
  arbitraryLabels,
  decide,
} from '../testing/conditionArbitraries';
import { judge } from './judge';
import { narrow } from './narrow';
import { readsFact } from './readsFact';

const FACTS = [
  'namespace',
  'name',
  'protocols',
  'labels',
  'creators',
] as const satisfies (keyof ResourceFacts)[];

function only(
  facts: ResourceFacts,
  known: readonly (keyof ResourceFacts)[],
): ResourceFacts {
  return Object.fromEntries(known.map(each => [each, facts[each]]));
}

const someFacts = fc.subarray([...FACTS]);

describe('narrow, for all conditions', () => {
  it('agrees with two-valued logic when every fact is known', () => {
    fc.assert(
      fc.property(arbitraryCriteria, arbitraryFacts, (criteria, facts) => {
        expect(judge(criteria, facts)).toBe(decide(criteria, facts));
      }),
    );
  });

  it('turns no verdict over when more facts are known', () => {
    fc.assert(
      fc.property(
        arbitraryCriteria,
        arbitraryFacts,
        someFacts,
        (criteria, facts, known) => {
          const early = judge(criteria, only(facts, known));
          expect([undefined, decide(criteria, facts)]).toContain(early);
        },
      ),
    );
  });

  it('leaves what says the same of the facts that come later', () => {
    fc.assert(
      fc.property(
        arbitraryCriteria,
        arbitraryFacts,
        someFacts,
        someFacts,
        (criteria, facts, first, second) => {
          const rest = narrow(criteria, only(facts, first));
          const both = [...new Set([...first, ...second])];
          expect(judge(rest, only(facts, second))).toBe(
            judge(criteria, only(facts, both)),
          );
        },
      ),
    );
  });

  it('foresees no verdict that other labels would turn over', () => {
    fc.assert(
      fc.property(
        arbitraryCriteria,
        arbitraryFacts,
        arbitraryLabels,
        (criteria, facts, others) => {
          const areLabelsForeseen = true;
          const early = judge(criteria, { ...facts, areLabelsForeseen });
          const labels = { ...others, ...facts.labels };
          expect([undefined, decide(criteria, { ...facts, labels })]).toContain(
            early,
          );
        },
      ),
    );
  });

  it('leaves tests of unknown facts alone', () => {
    fc.assert(
      fc.property(
        arbitraryCriteria,
        arbitraryFacts,
        someFacts,
        (criteria, facts, known) => {
          const rest = narrow(criteria, only(facts, known));
          expect(known.filter(fact => readsFact(rest, fact))).toEqual([]);
        },
      ),
    );
  });

  it('depends on the facts it is said to read, and on no other', () => {
    fc.assert(
      fc.property(arbitraryCriteria, arbitraryFacts, (criteria, facts) => {
        const read = FACTS.filter(fact => readsFact(criteria, fact));
        expect(judge(criteria, only(facts, read))).toBe(
          decide(criteria, facts),
        );
      }),
    );
  });
});
