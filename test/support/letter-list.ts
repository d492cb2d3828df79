// The list of problems of an opinion letter as its reader sees it, row by row, and the cells to which its advice gives a text.

export interface ListRow {
  readonly project: number | null;
  readonly number: number;
  readonly where: string;
  readonly advice: readonly string[];
}

/** Rows of the list in the lines of a letter (`linesOf`). */
export function listRowsOf(lines: readonly string[]): readonly ListRow[] {
  let project: number | null = null;
  return lines.slice(lines.indexOf('问题清单'), lines.indexOf('审核意见回执')).flatMap((line): readonly ListRow[] => {
    const title = /^项目(\d+)　/u.exec(line);
    if (title !== null) project = Number(title[1]);
    if (line === '整个文本') project = null;
    const [number = '', where = '', , advice = '', ...others] = line.split(' | ');
    return /^\d+$/u.test(number) && others.length === 1 ? [{ project, number: Number(number), where, advice: advice.split(' ⏎ ') }] : [];
  });
}

export interface ToldCell {
  /** `10/3/指标值`: project, row and column. */
  readonly cell: string;
  readonly blanks: number;
}

/** One entry for every row of every text that is given, by what the sentence itself says of its place. */
export function toldCells(lines: readonly string[]): readonly ToldCell[] {
  return listRowsOf(lines).flatMap(({ project, where, advice }) =>
    advice.flatMap((line): readonly ToldCell[] => {
      const given = /^(.*?)(?:改为|填写|后面加)“([^”]*(?:“[^”]*”[^”]*)*)”|^(.*?)清空/u.exec(line);
      if (given === null) return [];
      const ofProject = /^项目(\d+)：?/u.exec(given[1] ?? given[3] ?? '');
      const place = (given[1] ?? given[3] ?? '').slice(ofProject?.[0].length ?? 0);
      const [, rows, , column] = /^第([\d、–]+)行(“.*”)?的(.+)$/u.exec(place) ?? [];
      const own = /^第([\d、–]+)行.*的([^”]+)$/u.exec(where);
      const number = ofProject === null ? project : Number(ofProject[1]);
      return ordinals(rows ?? own?.[1] ?? '').map((row) => ({ cell: `${number}/${row}/${column ?? (place === '' ? own?.[2] : place)}`, blanks: (given[2] ?? '').split('（　）').length - 1 }));
    }),
  );
}

/** `1–3、5` is 1, 2, 3 and 5. */
function ordinals(text: string): readonly number[] {
  return text.split('、').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
