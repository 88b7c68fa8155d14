import { findPlanted } from '../judging/findPlanted';
import { plantSecrets } from './plantSecrets';

describe('plantSecrets', () => {
  it('plants a secret of its own in each of at least twenty places', () => {
    const text = JSON.stringify(plantSecrets('team1'));

    expect(findPlanted(text).size).toBeGreaterThanOrEqual(20);
    expect(text.match(/planted-team1/g)).toHaveLength(
      // The commands of an initial container stand in it in two spellings.
      findPlanted(text).size + 2,
    );
  });
});
