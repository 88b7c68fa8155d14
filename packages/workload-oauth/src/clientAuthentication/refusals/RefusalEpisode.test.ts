import { FakeClock } from 'boost-testkit';
import { RefusalEpisode } from './RefusalEpisode';

describe('RefusalEpisode', () => {
  function create() {
    const clock = FakeClock.create();
    return { clock, episode: RefusalEpisode.create(() => clock.wallMs()) };
  }

  it('takes refusals for passing during the first thirty seconds', () => {
    const { clock, episode } = create();

    expect(episode.recordRefusal()).toBe(true);
    clock.advanceSeconds(29.9);
    expect(episode.recordRefusal()).toBe(true);
    clock.advanceSeconds(0.1);
    expect(episode.recordRefusal()).toBe(false);
    clock.advanceSeconds(300);
    expect(episode.recordRefusal()).toBe(false);
  });

  it('begins anew after a success', () => {
    const { clock, episode } = create();
    episode.recordRefusal();
    clock.advanceSeconds(60);
    episode.recordSuccess();

    expect(episode.recordRefusal()).toBe(true);
  });

  it('begins anew when nobody was refused for ten minutes', () => {
    const { clock, episode } = create();
    episode.recordRefusal();
    clock.advanceSeconds(600);
    expect(episode.recordRefusal()).toBe(false);

    clock.advanceSeconds(600.1);

    expect(episode.recordRefusal()).toBe(true);
  });

  it('begins anew when the clock was set back', () => {
    const { clock, episode } = create();
    clock.advanceSeconds(1_000);
    episode.recordRefusal();
    clock.jumpWallSeconds(-900);

    expect(episode.recordRefusal()).toBe(true);
  });
});
