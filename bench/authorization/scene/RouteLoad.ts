/** A route below Kagenti's, how many users ask for it in turn, and for how long. */
export interface RouteLoad {
  readonly name: string;
  readonly path: string;
  readonly users: number;
  readonly seconds: number;
}
