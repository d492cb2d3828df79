// The proposals about one row, beside it, on one line each: what would stand there, and one button to accept; opened, what stands where, and the blanks to fill in.
import { useState } from 'react';
import { Button } from 'antd';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { listOrdinals } from '../../domain/lint/index.ts';
import { indicatorColumnTitles, type IndicatorRow } from '../../domain/plan/index.ts';
import { blankKey, blankMark, proposalKindTitles, type CellEdit, type Proposal, type RewriteProposal } from '../../domain/proposal/index.ts';
import { describeCitation } from '../../kernel/citation.ts';
import { numberOf, usePlanView } from '../app/plan-view.ts';
import { useCheckedFile } from './checked-file.tsx';
import { useProposals } from './proposals-made.ts';

export function RowProposals({ row }: { readonly row: IndicatorRow }) {
  const { plan } = usePlanView();
  const proposals = useProposals();
  const project = plan.projects.find(({ indicators }) => indicators.includes(row));
  if (project === undefined || proposals.length === 0) return null;
  const number = numberOf(project);
  // A change of several rows stands beside the first of them.
  return proposals
    .filter((proposal) => proposal.project === number && proposal.indicators[0] === row.ordinal)
    .map((proposal) => <ProposalNote key={`${proposal.id}|${JSON.stringify(proposal)}`} proposal={proposal} />);
}

function ProposalNote({ proposal }: { readonly proposal: Proposal }) {
  const { accept } = useCheckedFile();
  const [fills, setFills] = useState<ReadonlyMap<string, string>>(new Map());
  const title = proposalKindTitles[proposal.kind];
  const take = (): void => {
    const written = new Map([...fills].filter(([, text]) => text.trim() !== ''));
    accept(`采纳项目${proposal.project}第${listOrdinals(proposal.indicators)}行的“${title}”`, [proposal], written);
  };
  return (
    <details className="proposal-note" data-proposal={proposal.id} data-kind={proposal.kind}>
      <summary title={proposal.why}>
        <span className="proposal-note-title">
          <b>建议{title}</b> <ins>{proposal.kind === 'rewrite' ? shortOf(proposal) : changeOf(proposal)}</ins>
        </span>
        <Button size="small" onClick={take}>
          采纳
        </Button>
      </summary>
      {proposal.kind === 'rewrite'
        ? proposal.edits.map((edit) => <EditLine key={edit.column} proposal={proposal} edit={edit} onFill={(key, text) => setFills((before) => new Map([...before, [key, text]]))} />)
        : null}
      <p className="soft">{proposal.why}</p>
    </details>
  );
}

interface EditLineProps {
  readonly proposal: RewriteProposal;
  readonly edit: CellEdit;
  readonly onFill: (key: string, text: string) => void;
}

function EditLine({ proposal, edit, onFill }: EditLineProps) {
  const pieces = edit.new.split(blankMark);
  return (
    <p>
      <span className="faint">{indicatorColumnTitles[edit.column]}：</span>
      {edit.old.trim() === '' ? null : <del>{edit.old.trim()}</del>}
      {edit.new.trim() === '' ? ' 清空' : ' → '}
      {pieces.map((piece, index) => {
        const hint = edit.blanks.find((blank) => blank.index === index - 1);
        const told = hint === undefined ? '' : `${hint.hint}${hint.ground === null ? '' : `（${describeCitation(hint.ground)}）`}`;
        return (
          // Pieces of one text have no identity but their position.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index}>
            {index === 0 ? null : <input className="blank-to-fill" aria-label={`第${index}个空：${told}`} title={told} placeholder="（　）" onChange={(event) => onFill(blankKey(proposal, edit.column, index - 1), event.target.value)} />}
            <ins>{piece}</ins>
          </span>
        );
      })}
    </p>
  );
}

/** The cell that matters most, and how many more. */
function shortOf({ edits }: RewriteProposal): string {
  const edit = edits.find(({ column }) => column === 'value') ?? edits[0];
  if (edit === undefined) return '';
  const text = edit.new.trim() === '' ? '清空' : edit.new.trim();
  return `${indicatorColumnTitles[edit.column]} → ${text}${edits.length > 1 ? `，共${edits.length}格` : ''}`;
}

function changeOf(proposal: Exclude<Proposal, RewriteProposal>): string {
  switch (proposal.kind) {
    case 'swap':
      return proposal.cells.map((cell) => `第${cell.indicator}行${indicatorColumnTitles[cell.column]} → ${cell.new.trim()}`).join('，');
    case 'reclass':
      return proposal.moves.map(({ indicator, to }) => `第${indicator}行移到“${indicatorClassTitles[to]}”`).join('，');
    case 'merge':
      return `留下第${proposal.keep}行，去掉第${listOrdinals(proposal.remove)}行`;
    case 'remove':
      return `第${listOrdinals(proposal.indicators)}行`;
  }
}
