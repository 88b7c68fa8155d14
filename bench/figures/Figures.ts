/** Numbers by names of measurements. */
export type Figures = Readonly<Record<string, number>>;
