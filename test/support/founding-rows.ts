// The 135 indicator rows of data/samples/dingzhou-2021.txt, by the layout of that one file: a cell is a line behind a tab, a row ends at
// a blank line. Only for the corpus of the target grammar; the plan reader replaces it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface FoundingRow {
  readonly project: number;
  readonly ordinal: number;
  readonly level2: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
}

const sample = join(dirname(fileURLToPath(import.meta.url)), '../../data/samples/dingzhou-2021.txt');
const lastHeading = '\t指标值确定依据';

export function foundingRows(): readonly FoundingRow[] {
  const rows: FoundingRow[] = [];
  let project = 0;
  let ordinal = 0;
  let isInTable = false;
  let cells: string[] = [];
  for (const line of readFileSync(sample, 'utf8').split('\n')) {
    if (line === lastHeading) {
      project += 1;
      ordinal = 0;
      isInTable = true;
      cells = [];
    } else if (isInTable && line.startsWith('\t')) cells.push(line.slice(1));
    else if (isInTable && line === '') {
      const [, level2, name, description, value] = cells;
      if (cells.length === 6 && level2 !== undefined && name !== undefined && description !== undefined && value !== undefined) {
        ordinal += 1;
        rows.push({ project, ordinal, level2, name, description, value });
      } else if (cells.length > 0) isInTable = false;
      cells = [];
    }
  }
  return rows;
}
