// What can be taken away from a file checked in this browser: the same files as `hengji check --format …` writes.

export type HandedKind = 'comments' | 'letter' | 'sheet' | 'report' | 'text';

/** In the order in which they are offered. */
export const handedKinds: readonly { readonly kind: HandedKind; readonly title: string; readonly told: string }[] = [
  { kind: 'comments', title: '批注文本（Word）', told: '问题写在格子旁边，正文不动' },
  { kind: 'letter', title: '审核意见书（Word）', told: '正文、问题清单、回执、依据' },
  { kind: 'text', title: '改好的文本', told: '您改过、采纳过的都在里面' },
  { kind: 'sheet', title: '审核表（Excel）', told: '逐条决定，可以读回' },
  { kind: 'report', title: '检查报告（网页）', told: '可以打印，不联网' },
];
