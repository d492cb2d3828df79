// 指标提议: an indicator on its way into the library. Open, it waits for the review; whatever came of it stays readable.
export type ProposalState =
  | 'open' // 待审核
  | 'accepted' // 已采纳
  | 'refused' // 未采纳
  | 'merged' // 并入已有指标
  | 'withdrawn'; // 已收回

export const proposalStateTitles: Readonly<Record<ProposalState, string>> = {
  open: '待审核',
  accepted: '已采纳',
  refused: '未采纳',
  merged: '并入已有指标',
  withdrawn: '已收回',
};

export function isProposalState(text: string): text is ProposalState {
  return Object.hasOwn(proposalStateTitles, text);
}
