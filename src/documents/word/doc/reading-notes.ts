// What the reader met that a person should know about, gathered while reading and put into words at the end.

export interface ReadingNotes {
  trackedChanges: boolean;
  unclosedField: boolean;
  /** Pictures, drawings, text boxes, embedded objects. */
  objects: boolean;
  /** Check boxes and drop-down lists of a form: their state stands outside the text. */
  formControls: boolean;
  unknownSymbols: number;
  /** Paragraphs whose automatic number was worked out. */
  numbered: number;
  oldAutoNumbers: number;
  /** Hidden stretches of text, verbatim. */
  readonly hidden: string[];
}

export function newNotes(): ReadingNotes {
  return { trackedChanges: false, unclosedField: false, objects: false, formControls: false, unknownSymbols: 0, numbered: 0, oldAutoNumbers: 0, hidden: [] };
}

/** The notes as remarks, in Chinese. */
export function remarksOf(notes: ReadingNotes, textBoxes: 'with-text-boxes' | 'without-text-boxes'): readonly string[] {
  const hasTextBoxes = textBoxes === 'with-text-boxes';
  const remarks: string[] = [];
  if (notes.trackedChanges) remarks.push('文档带有修订标记：按“接受所有修订”读取，插入的文字计入，删除的文字不计入（另行保留）。');
  if (notes.hidden.length > 0) remarks.push(hiddenRemark(notes.hidden));
  if (notes.unclosedField) remarks.push('有域代码没有结束标记，已按域代码收起；若发现文字缺失，请在 Word 中按 Alt+F9 检查域代码。');
  if (notes.numbered > 0) remarks.push(`有${notes.numbered}段使用自动编号，编号已按 Word 的规则算出，写在段首。`);
  if (notes.oldAutoNumbers > 0) remarks.push(`有 ${notes.oldAutoNumbers} 段用的是 Word 95 的自动编号，编号没有读出；请核对这些段落的序号。`);
  if (notes.unknownSymbols > 0) remarks.push(`有 ${notes.unknownSymbols} 个符号字体的字符不认得（显示为方框或乱码）；请核对原文。`);
  if (notes.formControls) remarks.push('文中有表单控件（复选框或下拉框），勾选和选择的状态没有读取；请核对原文。');
  if (notes.objects) {
    remarks.push(
      hasTextBoxes
        ? '文中有文本框或图形：文本框的文字放在正文之后读取，请核对它原来的位置；图片里的文字没有读取。'
        : '文中有图片或嵌入对象，其中的文字没有读取。',
    );
  }
  return remarks;
}

function hiddenRemark(hidden: readonly string[]): string {
  const [first = ''] = hidden;
  const excerpt = first.length > excerptLength ? `${first.slice(0, excerptLength)}…` : first;
  return `文中有 ${hidden.length} 处隐藏文字，打印时看不见，没有计入正文；第一处是“${excerpt}”。`;
}

const excerptLength = 40;
