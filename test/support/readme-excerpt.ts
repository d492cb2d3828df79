// The part of the check's output that the README shows: the head, the worst projects, and two findings that no other tool makes.
/** Rules whose findings the README shows, each with the project it shows them of. */
const shown: readonly (readonly [project: number, rule: string])[] = [
  [9, 'cost-x-qty'],
  [10, 'ind-rotated'],
];

/** The excerpt of an output of `hengji check`, as the README prints it between its marks. */
export function readmeExcerpt(output: string): string {
  const lines = output.split('\n');
  const overview = lines.findIndex((line) => line.trimStart().startsWith('项目  名称'));
  const rows = lines.slice(overview + 1).filter((line) => /^ +\d+ {2}\S/u.test(line));
  const last = rows.find((line) => line.trimStart().startsWith(`${shown[0]?.[0]} `)) ?? '';
  const worst = rows.slice(0, 4);
  const head = [...lines.slice(0, overview + 1), ...worst, ...(worst.includes(last) ? [] : ['  ……', last])];
  return [...head, ...shown.flatMap(([project, rule]) => ['', ...findingOf(lines, project, rule)])].join('\n');
}

/** The line of the project and the finding; what stands between them is left out, and said to be. */
function findingOf(lines: readonly string[], project: number, rule: string): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(`项目${project}  `));
  const at = lines.findIndex((line, index) => index > from && line.includes(`  ${rule} · `));
  const end = lines.findIndex((line, index) => index > at && !line.startsWith('          '));
  return [lines[from] ?? '', ...(at === from + 1 ? [] : ['  ……']), ...lines.slice(at, end)];
}
