import type { Figures } from '../../figures/Figures';
import type { Ratio } from '../../figures/Ratio';
import type { PeerName } from '../scene/PeerName';
import type { ProxyScene } from '../scene/ProxyScene';

/** Measures one thing at one peer. */
export type Measure = (
  scene: ProxyScene,
  peer: PeerName,
  /** Whether it only compiles what is hot. */
  isWarmUp: boolean,
) => Promise<Figures>;

/** A figure of a part. */
export interface PartMeasurement {
  readonly name: string;
  readonly unit: string;
  /** What Boost's must not rise above. */
  readonly atMost?: number;
}

/** A part of the suite, which can be run alone. */
export interface Part {
  /** By which it is chosen. */
  readonly name: string;
  readonly peers: readonly PeerName[];
  /** For each of them all peers are measured, one soon after the other. */
  readonly measures: readonly Measure[];
  /** How many turns go before those that count, to compile what is hot. */
  readonly warmUps: number;
  /** Figures of which the same one without any proxy is taken away, each with its new name. */
  readonly added: readonly (readonly [figure: string, added: string])[];
  readonly ratios: readonly Ratio<PeerName>[];
  readonly measurements: readonly PartMeasurement[];
}
