// @ts-check

/**
 * @param {readonly import('./toRows.mjs').Row[]} rows
 * @returns {string}
 */
export function formatTable(rows) {
  const cells = [
    ['what', 'peer', 'value', 'unit', 'bar', ''],
    ...rows.map(row => [
      row.name,
      row.peer,
      row.value.toLocaleString('en', { maximumSignificantDigits: 4 }),
      row.unit,
      row.bar,
      row.bar === '' ? '' : row.holds ? 'holds' : 'DOES NOT HOLD',
    ]),
  ];
  const widths = cells[0].map((_, column) =>
    Math.max(...cells.map(line => line[column].length)),
  );
  return cells
    .map(line =>
      line
        .map((cell, column) =>
          column === 2
            ? cell.padStart(widths[column])
            : cell.padEnd(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
