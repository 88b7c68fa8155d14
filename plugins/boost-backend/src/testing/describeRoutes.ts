import type { Route } from '../routes/Route';

const HEADINGS = [
  'Method',
  'Path',
  'Permission',
  'Conditions look at',
  'Answer',
  'Query',
  'Audit',
];

/** The route table as `docs/permissions.md` shows it, laid out as prettier does. */
export function describeRoutes(routes: readonly Route[]): string {
  const rows = routes.map(route => [
    route.method,
    `\`${route.path}\``,
    `\`${route.permission.name}\``,
    describeSubject(route),
    describeAnswer(route),
    (route.query ?? []).map(name => `\`${name}\``).join(', '),
    route.severity,
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map(row => row[column].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(HEADINGS),
    line(widths.map(width => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

function describeSubject(route: Route): string {
  const { kind, list, judgedBody, path, permission } = route;
  if (list) return 'each row';
  if (permission.type === 'basic') return '';
  if (path.includes('{name}')) return `the ${kind}`;
  return judgedBody === 'creation' ? `the ${kind} to be` : 'nothing';
}

function describeAnswer({ list, reduced }: Route): string {
  if (list) return 'filtered';
  return reduced ? 'reduced' : '';
}
