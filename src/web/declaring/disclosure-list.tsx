// 是否公开: every project with what was decided about it, on what ground and why; many are chosen and decided about at once, and what was decided is taken back as one thing
// while the text is not published.
import { useRef, useState } from 'react';
import { Button, Checkbox, Select } from 'antd';
import { disclosureGround } from '../../catalogue/publication/disclosure-grounds.ts';
import { fen } from '../../kernel/money.ts';
import type { DeclaredProject, Declaration, DiscloseProjects } from '../../http/contract/declarations.ts';
import { discloseProjects } from '../api/declaration-queries.ts';
import { requestKey } from '../api/request-key.ts';
import { useDeclarationChange } from '../api/use-change.ts';
import { tenThousands } from '../parts/amounts.ts';
import { disclosureKinds } from './disclosure-kinds.ts';
import { heldProjects } from './held-projects.ts';
import { DisclosureWindow } from './disclosure-window.tsx';
import { useChosenRows } from './use-chosen-rows.ts';

interface DisclosureListProps {
  readonly planId: string;
  readonly declaration: Declaration;
}

type Decisions = DiscloseProjects['decisions'];

/** What was decided last on this page, and what stood before. */
interface Decided {
  readonly told: string;
  readonly before: Decisions;
}

export function DisclosureList({ planId, declaration }: DisclosureListProps) {
  const { projects, mayDisclose, history } = declaration;
  const section = useRef<HTMLElement>(null);
  const saved = useRef(false);
  const held = heldProjects(declaration);
  const free = projects.flatMap(({ id }) => (held?.holds(id) === true ? [] : [id]));
  const rows = useChosenRows(free);
  const [deciding, setDeciding] = useState(false);
  const [decided, setDecided] = useState<Decided | null>(null);
  const undoing = useDeclarationChange((before: Decisions) => discloseProjects(planId, { decisions: before, key: requestKey() }), '已撤销，恢复到原来的写法');
  if (!mayDisclose) return null;
  const isPublished = history.some(({ action }) => action === 'publish');
  /** To what can be done next: what had the focus is gone or can do nothing. */
  const focusOn = (what: string): void => section.current?.querySelector<HTMLElement>(what)?.focus();
  const tookBack = (): void => {
    focusOn('[data-row]');
    setDecided(null);
  };
  const kinds = disclosureKinds(projects);
  const open = projects.filter(({ disclosure }) => disclosure === null).length;
  const chosen = projects.filter(({ id }) => rows.isChosen(id));
  return (
    <section ref={section} className="sheet" aria-labelledby="disclosure-title">
      <div className="section-head">
        <h2 id="disclosure-title">是否公开</h2>
        <p>{open === 0 ? `${projects.length}个项目都已写明。` : `还有${open}个项目没有写明，都写明了才能公开。`}</p>
      </div>
      <div className="disclosure-bar">
        <Checkbox
          disabled={free.length === 0}
          checked={chosen.length === free.length && free.length > 0}
          indeterminate={chosen.length > 0 && chosen.length < free.length}
          onChange={({ target }) => rows.choose(target.checked ? free : [])}
        >
          全选
        </Checkbox>
        <Select
          aria-label="按类选择"
          className="disclosure-kind"
          size="small"
          placeholder="按类选择"
          popupMatchSelectWidth={false}
          value={null}
          onChange={(id: string | null) => rows.choose((kinds.find((kind) => kind.id === id)?.projects ?? []).filter((project) => free.includes(project)))}
          options={kinds.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Button size="small" type="primary" disabled={chosen.length === 0} onClick={() => setDeciding(true)}>
          {chosen.length === 0 ? '写明是否公开' : `写明是否公开（${chosen.length}个）`}
        </Button>
        <span className="small soft disclosure-keys">键盘：↑ ↓ 移动，空格选，Shift+↑ ↓ 连选，Ctrl+A 全选，Esc 全不选</span>
      </div>
      {held === null ? null : (
        <p className="small declared-held" role="note">
          {held.sentence}
        </p>
      )}
      {decided === null || isPublished ? null : (
        <p className="disclosure-decided" role="status">
          {decided.told}
          <Button size="small" type="link" loading={undoing.isPending} onClick={() => undoing.mutate(decided.before, { onSuccess: tookBack })}>
            撤销
          </Button>
        </p>
      )}
      <ul className="clean-list disclosure-list" onKeyDown={rows.onKeyDown}>
        {projects.map((project) => (
          <li key={project.id} data-decided={project.disclosure ?? 'open'}>
            <Checkbox
              data-row={project.id}
              disabled={!free.includes(project.id)}
              checked={rows.isChosen(project.id)}
              onChange={({ nativeEvent }) => rows.toggle(project.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)}
            >
              {project.number}. {project.name}
            </Checkbox>
            <span className="number soft disclosure-amount">{tenThousands(project.budget === null ? null : fen(project.budget))}</span>
            <span className="disclosure-said">
              <b>{saidOf(project)}</b>
              {basisOf(project) === '' ? null : <span className="small soft disclosure-basis">{basisOf(project)}</span>}
            </span>
          </li>
        ))}
      </ul>
      <DisclosureWindow
        planId={planId}
        isPublished={isPublished}
        projects={chosen}
        open={deciding}
        onClose={() => setDeciding(false)}
        onDecided={(told) => {
          setDecided({ told, before: standingOf(chosen) });
          rows.choose([]);
          saved.current = true;
        }}
        onClosed={() => {
          if (saved.current) focusOn('.disclosure-decided button, [data-row]');
          saved.current = false;
        }}
      />
    </section>
  );
}

/** What stands, to be put back: projects about which the same was said together. */
function standingOf(projects: readonly DeclaredProject[]): Decisions {
  const groups = new Map<string, Decisions[number]>();
  for (const { id, disclosure, disclosureGround: ground, disclosureReason: reason, secrecyReviewer } of projects) {
    const key = JSON.stringify([disclosure, ground, reason, secrecyReviewer]);
    const known = groups.get(key);
    groups.set(key, { disclosure, ground, reason, secrecyReviewer, projects: [...(known?.projects ?? []), id] });
  }
  return [...groups.values()];
}

function saidOf({ disclosure }: DeclaredProject): string {
  if (disclosure === null) return '没有写明';
  return disclosure === 'public' ? '公开' : '不公开';
}

function basisOf({ disclosure, disclosureGround: ground, disclosureReason: reason, secrecyReviewer }: DeclaredProject): string {
  if (disclosure === null) return '';
  const title = disclosureGround(ground)?.title ?? null;
  return [title, reason === '' ? null : reason, secrecyReviewer === null ? null : `保密审查人${secrecyReviewer}`].filter((part) => part !== null).join('；');
}
