// The findings of an earlier check, read back from the JSON it wrote (`hengji.check/1`). The file was out of our hands: every field is looked at.
import type { AnsweredBefore, FindingSubject, TrackedFinding } from '../../domain/follow-up/index.ts';
import { findingColumn } from '../../domain/lint/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { severitiesWorstFirst } from '../../kernel/severity.ts';
import { parseJson, readList, readNullable, readOneOf, readRecord, readText, readWhole, type ReadJson } from './json-shape.ts';
import { readPlace } from './place-shape.ts';

export interface EarlierOpinions {
  /** The document that was checked. */
  readonly file: string;
  /** Id of the profile it was checked under. */
  readonly profile: string;
  readonly tracked: readonly TrackedFinding[];
  /** What had been answered then: nothing was asked about it. */
  readonly answered: readonly AnsweredBefore[];
  /** Numbers of the projects it was kept to; null for the whole text. */
  readonly only: readonly number[] | null;
}

/** Faults: not JSON, another document, or one of a version before findings were followed. */
export function readEarlierOpinions(text: string, where: string): Result<EarlierOpinions, Fault> {
  const json = parseJson(text);
  if (json === undefined) return failed({ code: 'opinions-not-json', what: '不是完整的 JSON', where, remedy });
  if (readCheckHead(json) === undefined) return failed({ code: 'opinions-unknown', what: '不是“hengji check --format json”的检查结果', where, remedy });
  const opinions = readOpinions(json);
  if (opinions === undefined) return failed({ code: 'opinions-incomplete', what: '检查结果里没有可以对照的问题清单（tracked），或者清单被改动过', where, remedy });
  return ok({ file: opinions.file, profile: opinions.profile.id, tracked: opinions.tracked, answered: opinions.answered, only: opinions.only });
}

const remedy = '请用本程序对原来的文本重新生成：hengji check 原文件 --format json > 意见.json；也可以直接写原文件：--against 原文件。';

const readSubject: ReadJson<FindingSubject> = readRecord<FindingSubject>({
  rule: readText,
  messageId: readText,
  project: readNullable(readRecord({ code: readNullable(readText), name: readText })),
  rows: readList(readRecord({ ordinal: readWhole, level2: readText, name: readText })),
  column: readNullable((value) => (typeof value === 'string' ? (findingColumn(value) ?? undefined) : undefined)),
  item: readNullable(readWhole),
  said: readNullable(readText),
});

const readTracked: ReadJson<TrackedFinding> = readRecord<TrackedFinding>({
  id: readText,
  severity: readOneOf(severitiesWorstFirst),
  message: readText,
  place: readNullable(readPlace),
  subject: readSubject,
});

const readAnswered = readList(readRecord<AnsweredBefore>({ tracked: readTracked, side: readOneOf(['unit', 'finance']), reason: readText }));

const readCheckHead = readRecord({ schema: readOneOf(['hengji.check/1']) });

const readNumbers = readNullable(readList(readWhole));

const readOpinions = readRecord({
  file: readText,
  profile: readRecord({ id: readText }),
  tracked: readList(readTracked),
  // Left out where nothing was answered.
  answered: (value: unknown) => readAnswered(value ?? []),
  // Left out where the whole text was looked at.
  only: (value: unknown) => readNumbers(value ?? null),
});
