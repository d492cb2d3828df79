// Changed cells between two versions, by project: before and after with what differs marked, and the way to the cell.
import type { CellChange } from '../../http/contract/plans.ts';
import { describePlace } from '../../kernel/place.ts';
import { AppLink } from '../app/app-link.tsx';
import { textDifference } from '../../documents/revision/text-difference.ts';
import { ChangedText } from './changed-text.tsx';

interface CellChangesProps {
  readonly changes: readonly CellChange[];
  /** Address of a project of the newer version. */
  readonly hrefOfProject: (project: number) => string;
}

const kinds: Readonly<Record<CellChange['kind'], string>> = { added: '新增', changed: '修改', removed: '删除' };

export function CellChanges({ changes, hrefOfProject }: CellChangesProps) {
  if (changes.length === 0) return <p className="soft">两个版本逐格相同，没有差异。</p>;
  return (
    <>
      {byProject(changes).map((group) => (
        <section key={group.key} className="change-group" aria-label={group.title}>
          <h3>{group.project === null ? group.title : <AppLink href={hrefOfProject(group.project)}>{group.title}</AppLink>}</h3>
          <ul className="clean-list">
            {group.changes.map((change) => (
              <Change key={`${change.kind}|${change.indicator}|${change.column}|${change.before}|${change.after}`} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Change({ change }: { readonly change: CellChange }) {
  const runs = textDifference(change.before ?? '', change.after ?? '');
  const place = change.placeAfter ?? change.placeBefore;
  return (
    <li className="change">
      <div className="change-where">
        <span className={`change-kind change-kind-${change.kind}`}>{kinds[change.kind]}</span>
        <span>
          {change.indicator === null ? '' : `第${change.indicator}行${change.indicatorName === null ? '' : `“${change.indicatorName}”`} `}
          <b>{change.columnTitle}</b>
        </span>
        {place === null ? null : <span className="faint small">{describePlace(place)}</span>}
      </div>
      <div className="change-texts">
        {change.kind === 'added' ? null : <ChangedText label="原来" text={change.before} runs={runs} hides="added" />}
        {change.kind === 'removed' ? null : <ChangedText label="现在" text={change.after} runs={runs} hides="removed" />}
      </div>
    </li>
  );
}

interface ChangeGroup {
  readonly key: string;
  readonly project: number | null;
  readonly title: string;
  readonly changes: readonly CellChange[];
}

function byProject(changes: readonly CellChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const key = String(change.project);
    const known = groups.get(key);
    const title = change.project === null ? '部门整体和封面' : `第${change.project}个项目　${change.projectName ?? ''}`;
    groups.set(key, { key, project: change.project, title, changes: [...(known?.changes ?? []), change] });
  }
  return [...groups.values()];
}
