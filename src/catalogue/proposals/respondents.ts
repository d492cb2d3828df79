// Who is asked, and how many: without both a satisfaction rate cannot be checked. Under a satisfaction target written anew the description gets both as
// open blanks, unless it already names them.
import type { RowSubject } from '../../domain/lint/index.ts';
import { blankMark, type CompanionCell } from '../../domain/proposal/index.ts';
import { holdsOneOf } from '../../domain/wording/index.ts';
import { surveyWords } from '../vocabulary/respondents.ts';
import { appended } from './appended.ts';

export function respondentCells({ row, facts, indicatorClass }: RowSubject): readonly CompanionCell[] {
  const description = row.columns.description?.text;
  if (indicatorClass !== 'satisfaction' || description === undefined || holdsOneOf(facts.description, surveyWords.words)) return [];
  return [{ column: 'description', text: withRespondents(description), why: '没有写调查谁、调查多少人' }];
}

/** The description with the open phrase behind it. */
export function withRespondents(description: string): string {
  return appended(description, respondentsPhrase);
}

/** First blank: who is asked; second: how many answers. */
export const respondentsPhrase = `调查对象为${blankMark}，有效问卷${blankMark}份`;
