// What becomes of each row once every proposal is accepted, in four words that add up to all rows. None is called better than it is: a row with one
// blank is to be filled, a row that must move or go is no usable row, whatever its value says.

/**
 * `usable` 可用: its value tells what is tested and no cell of it has a blocking finding, as written or after a rewriting without blanks. `to-fill` 待填:
 * something is missing that only the bureau knows. `regroup` 改类或合并: it belongs under another class or says what another row says. `remove`
 * 建议删除.
 */
export type RowOutcomeKind = 'usable' | 'to-fill' | 'regroup' | 'remove';

export interface RowOutcome {
  readonly project: number;
  readonly indicator: number;
  readonly outcome: RowOutcomeKind;
  /** Blanks of the row's rewriting; a row that goes has none. */
  readonly blanks: number;
  /** Whether the row is usable as it is written today, whatever could be put better. */
  readonly asWritten: boolean;
  /** Whether the row still has a finding to answer (须说明) after that. */
  readonly toExplain: boolean;
}

export const rowOutcomeTitles: Readonly<Record<RowOutcomeKind, string>> = { usable: '可用', 'to-fill': '待填', regroup: '改类或合并', remove: '建议删除' };

/** The four counts; `usable + toFill + regroup + remove = rows`. */
export interface RowCounts {
  readonly rows: number;
  readonly usable: number;
  /** Of the usable ones, those that are usable as they are written today. */
  readonly usableAsWritten: number;
  /** Of the usable ones, those that still have something to explain. */
  readonly usableToExplain: number;
  readonly toFill: number;
  /** Blanks of the rows to fill. */
  readonly toFillBlanks: number;
  readonly regroup: number;
  /** Blanks that the rows to regroup have besides. */
  readonly regroupBlanks: number;
  readonly remove: number;
}

export function countOutcomes(outcomes: readonly RowOutcome[]): RowCounts {
  const of = (kind: RowOutcomeKind) => outcomes.filter(({ outcome }) => outcome === kind);
  const blanks = (rows: readonly RowOutcome[]) => rows.reduce((sum, row) => sum + row.blanks, 0);
  return {
    rows: outcomes.length,
    usable: of('usable').length,
    usableAsWritten: of('usable').filter(({ asWritten }) => asWritten).length,
    usableToExplain: of('usable').filter(({ toExplain }) => toExplain).length,
    toFill: of('to-fill').length,
    toFillBlanks: blanks(of('to-fill')),
    regroup: of('regroup').length,
    regroupBlanks: blanks(of('regroup')),
    remove: of('remove').length,
  };
}
