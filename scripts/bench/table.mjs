// Knows how numbers are written in a table of Markdown, which is readable in a terminal as well.

/** A number with so many digits after the point; a dash where there is none. */
export const number = (value, digits = 0) =>
  typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '–';

export const times = (value, digits = 2) => (Number.isFinite(value) ? `${value.toFixed(digits)}×` : '–');

export const kib = (bytes, digits = 1) => number(bytes / 1024, digits);

/** A table: its first column is words, the others are numbers. */
export function table(headers, rows) {
  const cells = [headers, ...rows].map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = headers.map((_, i) => Math.max(3, ...cells.map((row) => row[i].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}
