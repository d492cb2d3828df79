// Answers to findings in JSON: read from a file (`hengji.answers/1`), and told with what became of each in a check.
import { refusalOf, type Acknowledgement, type AnsweredFindings } from '../../domain/follow-up/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { parseJson, readList, readNullable, readOneOf, readRecord, readText, type ReadJson } from './json-shape.ts';
import type { Json } from './read-json.ts';

/** Faults: another document, a field missing, or an answer that may not stand (nobody named, no reason, a blocking finding answered by the unit). */
export function readAnswers(text: string, where: string): Result<readonly Acknowledgement[], Fault> {
  const file = readAnswerFile(parseJson(text));
  if (file === undefined) return failed({ code: 'answers-unreadable', what: '不是“hengji.answers/1”的说明文件，或者有一条缺项', where, remedy });
  const refused = file.answers.flatMap((answer, index) => {
    const refusal = refusalOf(answer);
    return refusal === null ? [] : [`第${index + 1}条（${answer.key}）：${refusal.message}`];
  });
  return refused.length === 0 ? ok(file.answers) : failed({ code: 'answers-refused', what: `有 ${refused.length} 条说明不能成立`, where, remedy: refused.join('') });
}

const remedy = '每条写明 key、severity、message、said（取自 hengji check --format json 的 tracked）和 side（unit 或 finance）、by、at、reason。';

/** The file that is read back. */
export function answersToJson(answers: readonly Acknowledgement[]): Json {
  return { schema: 'hengji.answers/1', answers: answers.map((answer) => ({ ...answer })) };
}

export function answeredToJson({ open, answered, stale }: AnsweredFindings): Json {
  return {
    open: open.map(({ id }) => id),
    answered: answered.map(({ finding, answer }) => ({ finding: finding.id, answer: { ...answer } })),
    stale: stale.map(({ answer, reason, finding }) => ({ reason, finding: finding?.id ?? null, answer: { ...answer } })),
  };
}

const readAnswer: ReadJson<Acknowledgement> = readRecord<Acknowledgement>({
  key: readText,
  severity: readOneOf(['blocks', 'explain']),
  message: readText,
  said: readNullable(readText),
  side: readOneOf(['unit', 'finance']),
  by: readText,
  at: readText,
  reason: readText,
});

const readAnswerFile = readRecord({ schema: readOneOf(['hengji.answers/1']), answers: readList(readAnswer) });
