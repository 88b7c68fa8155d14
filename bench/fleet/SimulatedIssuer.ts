import { Secret, WorkloadOAuthError } from 'workload-oauth';
import type { GrantedToken } from '../../packages/workload-oauth/src/grants/GrantedToken';

/** Answers all token requests of a second at its end, and counts them. */
export class SimulatedIssuer {
  readonly #lifetimeSeconds: number;
  readonly #requestsPerSecond: number[] = [0];
  #waiting: ((isAway: boolean) => void)[] = [];
  #granted = 0;

  private constructor(lifetimeSeconds: number) {
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  static create(options: { lifetimeSeconds: number }): SimulatedIssuer {
    return new SimulatedIssuer(options.lifetimeSeconds);
  }

  /** How many asked in each second, answered or not. */
  get requestsPerSecond(): readonly number[] {
    return this.#requestsPerSecond;
  }

  grant(): Promise<GrantedToken> {
    this.#requestsPerSecond[this.#requestsPerSecond.length - 1]++;
    return new Promise((resolve, reject) => {
      this.#waiting.push(isAway => {
        if (isAway) reject(unreachable());
        else resolve(this.#nextToken());
      });
    });
  }

  /** Ends the second: everybody who waits is answered. */
  endSecond(isAway: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#requestsPerSecond.push(0);
    for (const answer of waiting) answer(isAway);
  }

  #nextToken(): GrantedToken {
    this.#granted++;
    return {
      value: new Secret(`token-${this.#granted}`),
      lifetimeSeconds: this.#lifetimeSeconds,
    };
  }
}

function unreachable(): WorkloadOAuthError {
  return new WorkloadOAuthError(
    'TOKEN_ENDPOINT_UNREACHABLE',
    'The simulated issuer is away.',
  );
}
