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

function describeSubject({ answer, permission, resource }: Route): string {
  if (['agents', 'tools', 'builds', 'namespaces'].includes(answer)) {
    return 'each row';
  }
  if (permission.type === 'basic') return '';
  if (resource.namedBy === 'path') return `the ${resource.kind}`;
  return resource.namedBy === 'body' ? `the ${resource.kind} to be` : 'nothing';
}

function describeAnswer({ answer }: Route): string {
  switch (answer) {
    case 'relay':
      return '';
    case 'agents':
    case 'tools':
    case 'builds':
    case 'namespaces':
      return 'filtered';
    default:
      return 'reduced';
  }
}
