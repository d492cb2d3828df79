// A proposal beside its row: what stands, what it would be, the blanks that only the bureau can fill, and one key to accept it.
import { useState } from 'react';
import { Button, Input } from 'antd';
import { blankKey, proposalKindTitles, type CellEdit, type Proposal, type RewriteProposal } from '../../domain/proposal/index.ts';
import { indicatorColumnTitles } from '../../domain/plan/index.ts';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';

interface ProposalCardProps {
  readonly proposal: Proposal;
  /** Null while the plan changes under it. */
  readonly onAccept: ((fills: ReadonlyMap<string, string>) => void) | null;
  /** Whole where its row is looked at; else one line. */
  readonly whole: boolean;
}

export function ProposalCard({ proposal, onAccept, whole }: ProposalCardProps) {
  const [fills, setFills] = useState<ReadonlyMap<string, string>>(new Map());
  return (
    <section className="proposal-card" aria-label={`建议：${proposalKindTitles[proposal.kind]}`} data-proposal={proposal.id}>
      <header>
        <p>
          <b>建议{proposalKindTitles[proposal.kind]}</b>
          {whole ? null : <span className="proposal-short">{proposal.kind === 'rewrite' ? proposal.edits.map((edit) => edit.new).at(-1) : saidOf(proposal)}</span>}
        </p>
        <Button size="small" type="primary" ghost disabled={onAccept === null} onClick={() => onAccept?.(fills)}>
          采纳
        </Button>
      </header>
      {!whole ? null : proposal.kind === 'rewrite' ? (
        proposal.edits.map((edit) => <Rewrite key={edit.column} proposal={proposal} edit={edit} fills={fills} onFill={(key, text) => setFills(new Map(fills).set(key, text))} />)
      ) : (
        <p>{saidOf(proposal)}</p>
      )}
      {whole ? <p className="small faint proposal-why">为何：{proposal.why}</p> : null}
    </section>
  );
}

interface RewriteProps {
  readonly proposal: RewriteProposal;
  readonly edit: CellEdit;
  readonly fills: ReadonlyMap<string, string>;
  readonly onFill: (key: string, text: string) => void;
}

function Rewrite({ proposal, edit, fills, onFill }: RewriteProps) {
  return (
    <div className="proposal-edit">
      <p>
        <span className="faint small">{indicatorColumnTitles[edit.column]}</span> <del>{edit.old.trim() === '' ? '空白' : edit.old}</del> <ins>{edit.new}</ins>
      </p>
      {edit.blanks.map((blank) => {
        const key = blankKey(proposal, edit.column, blank.index);
        return (
          <label key={key} className="proposal-blank small">
            <span>（　）填：{blank.hint}</span>
            <Input size="small" value={fills.get(key) ?? ''} onChange={(event) => onFill(key, event.target.value)} />
          </label>
        );
      })}
    </div>
  );
}

function saidOf(proposal: Exclude<Proposal, RewriteProposal>): string {
  switch (proposal.kind) {
    case 'swap':
      return proposal.cells.map((cell) => `第${cell.indicator}行${indicatorColumnTitles[cell.column]}改为“${cell.new.trim()}”`).join('；');
    case 'reclass':
      return proposal.moves.map(({ indicator, to }) => `第${indicator}行改到“${indicatorClassTitles[to]}”`).join('；');
    case 'merge':
      return `保留第${proposal.keep}行，删去第${proposal.remove.join('、')}行`;
    case 'remove':
      return `删去第${proposal.indicators.join('、')}行`;
  }
}
