// Brackets and title marks without their other half, in the words of a row. A lone bracket at the very end is put right by the cell itself: left
// behind, it goes; left open, it is closed. A title that lost its beginning is a guess, so it is a proposal.
import { defineRowRule, type RowReport } from '../../../domain/lint/index.ts';
import type { IndicatorColumn, IndicatorRow } from '../../../domain/plan/index.ts';
import { closingOf, unbalancedBrackets, type UnbalancedBracket } from '../../../domain/text/index.ts';
import { bindingPapers } from '../../vocabulary/papers.ts';
import { cellsToWrite, repeatsName } from '../cells-to-write.ts';
import { endsInOneOf } from './basis-words.ts';

type MessageId = 'lostBeginning' | 'leftOver' | 'leftOpen' | 'noOpening' | 'noClosing';

export const basBrokenTitle = defineRowRule<MessageId>({
  id: 'bas-broken-title',
  title: '括号或书名号不成对',
  question: '名称、描述和依据里的括号、书名号是不是成对？',
  severity: 'explain',
  reviewItem: 'form-complete',
  ground: [
    { source: 'GB/T 15834《标点符号用法》', clause: '括号、书名号成对使用', confidence: 'unverified' },
    { source: 'GB/T 9704《党政机关公文格式》', clause: '引用公文应当先引标题', confidence: 'unverified' },
  ],
  columns: ['name'],
  rootCause: null,
  oncePerProject: '第{rows}行（共{of}行中的{count}行）这一栏的括号或书名号只有一半，疑似复制时缺字。请对照原文件把标题或说明补全。',
  messages: {
    lostBeginning: '“{text}”的书名号只有后一半，前面疑似缺少“《关于印发”几个字。请对照原文件把标题补全。',
    leftOver: '“{text}”结尾的“{bracket}”没有前一半。多余的请删去；缺少括号内说明的，请补全。',
    leftOpen: '“{text}”里的“{bracket}”没有后一半，请在结尾补上。',
    noOpening: '“{text}”里的“{bracket}”没有前一半，疑似复制时缺字。请对照原文件补全。',
    noClosing: '“{text}”里的“{bracket}”没有后一半，疑似复制时缺字。请对照原文件补全。',
  },
  check({ row }, report) {
    for (const column of ['name', 'description', 'value', 'basis'] as const) {
      const text = row.columns[column]?.text ?? '';
      const broken = unbalancedBrackets(text);
      const [first] = broken;
      if (first === undefined || repeatsName(row, column)) continue;
      report(broken.length === 1 ? mendedToo(reportOne(text, first, column), row, column) : told(messageOf(first), text, first, column));
    }
  },
});

/** The description that repeats the name is put right with it. */
function mendedToo(report: RowReport<MessageId>, row: IndicatorRow, column: IndicatorColumn): RowReport<MessageId> {
  const { rewrite: text, safe = false } = report;
  return text === undefined ? report : { ...report, repair: { kind: 'rewrite', cells: cellsToWrite(row, column, text), safe } };
}

function reportOne(text: string, broken: UnbalancedBracket, column: IndicatorColumn): RowReport<MessageId> {
  const end = text.trimEnd();
  if (broken.missing === 'closing') {
    const closes = endsInWord(end) && (broken.bracket !== '《' || endsInOneOf(end, bindingPapers.words));
    return closes ? { ...told('leftOpen', text, broken, column), rewrite: end + closingOf(broken.bracket), safe: true } : told('noClosing', text, broken, column);
  }
  if (broken.bracket === '》') {
    const inner = titleInside(end, broken.at);
    return inner === null ? told('noOpening', text, broken, column) : { ...told('lostBeginning', text, broken, column), rewrite: `《关于印发〈${inner}〉的通知》` };
  }
  return broken.at === end.length - 1 ? { ...told('leftOver', text, broken, column), rewrite: end.slice(0, -1), safe: true } : told('noOpening', text, broken, column);
}

function told(message: MessageId, text: string, { bracket, at }: UnbalancedBracket, column: IndicatorColumn): RowReport<MessageId> {
  return { message, data: { text: text.trim(), bracket }, column, at: { start: at, end: at + 1 } };
}

function messageOf({ missing }: UnbalancedBracket): MessageId {
  return missing === 'opening' ? 'noOpening' : 'noClosing';
}

/** `<护堤办法>的通知》` and `〈护堤办法〉的通知》` are the end of a title that began with 关于印发. */
function titleInside(text: string, at: number): string | null {
  const opens = text.startsWith('<') || text.startsWith('〈') || text.startsWith('＜');
  const tail = ['>的通知》', '〉的通知》', '＞的通知》'].find((ending) => text.endsWith(ending));
  return opens && tail !== undefined && at === text.length - 1 ? text.slice(1, -tail.length) : null;
}

/** A sentence goes on behind a comma and ends at a full stop: there nobody can tell where the bracket should close. */
function endsInWord(text: string): boolean {
  return text !== '' && !'，,、；;：:。.！!？?（('.includes(text.slice(-1));
}
