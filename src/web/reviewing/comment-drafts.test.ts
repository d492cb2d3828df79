import { describe, expect, test } from 'vitest';
import { commentDraftSchema, withDraft, type CommentDraft } from './comment-drafts.ts';

const first = { project: 'p1', row: 'r1', field: 'value', title: '第1行的指标值' };
const second = { project: 'p1', row: 'r2', field: 'value', title: '第2行的指标值' };
const texts = (drafts: readonly CommentDraft[]) => drafts.map(({ title, text }) => `${title}：${text}`);

describe('an opinion being written', () => {
  test('belongs to its place: what is written at another place leaves it as it is', () => {
    const both = withDraft(withDraft([], first, { text: '写明批次' }), second, { text: '写明时间' });
    expect(texts(both)).toEqual(['第1行的指标值：写明批次', '第2行的指标值：写明时间']);
    expect(texts(withDraft(both, first, { text: '写明批次数' }))).toEqual(['第2行的指标值：写明时间', '第1行的指标值：写明批次数']);
  });

  test('keeps the finding it quotes while it is written on; other words are another request, the same are not', () => {
    const [begun] = withDraft([], first, { text: '没有单位', quoted: 'f1' });
    const [written] = withDraft(begun === undefined ? [] : [begun], first, { text: '没有单位，请补写' });
    expect(written).toEqual({ ...begun, text: '没有单位，请补写', key: expect.any(String) });
    expect(written?.key).not.toBe(begun?.key);
    expect(withDraft(written === undefined ? [] : [written], first, { text: '没有单位，请补写', quoted: null })).toEqual([{ ...written, quoted: null }]);
  });

  test('ends when it is cleared', () => {
    expect(withDraft(withDraft([], first, { text: '写' }), first, { text: ' ' })).toEqual([]);
  });
});

test('an opinion on further places is another request, called after all of them; one that an earlier program kept stands at one place', () => {
  const [begun] = withDraft([], first, { text: '两行写一致' });
  const [both] = withDraft(begun === undefined ? [] : [begun], { ...first, title: '第1行、第2行的指标值' }, { also: [{ row: 'r2', field: 'value' }] });
  expect(both).toMatchObject({ text: '两行写一致', title: '第1行、第2行的指标值', also: [{ row: 'r2', field: 'value' }] });
  expect(both?.key).not.toBe(begun?.key);
  expect(commentDraftSchema.parse({ ...begun, also: undefined })).toEqual(begun);
});
