// 谁在用: units and projects of a year that use an entry, as far as the reader may see them.
import { useQuery } from '@tanstack/react-query';
import { entryUsesQuery } from '../api/library-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { useYear } from '../reviewing/use-year.ts';

/** More are told as a number. */
const mostShown = 30;

export function EntryUses({ entry }: { readonly entry: string }) {
  const [year] = useYear();
  const { data, isError } = useQuery({ ...entryUsesQuery(entry, year ?? 0), enabled: year !== null });
  if (isError) return <span className="soft">没有查到，请刷新重试。</span>;
  if (data === undefined) return <span className="faint">正在查找……</span>;
  const { uses } = data;
  const units = new Set(uses.map(({ unitName }) => unitName)).size;
  if (uses.length === 0) return <span className="soft">{year}年度，您能查看的文本里没有同名同类的行。</span>;
  return (
    <>
      <span>
        {year}年度{units}个单位{uses.length}行
      </span>
      <ul className="clean-list entry-uses">
        {uses.slice(0, mostShown).map(({ planId, unitName, project, number, name, value }, index) => (
          <li key={`${planId} ${index}`}>
            {number === null ? `${unitName}　${project}` : <AppLink href={`/plans/${planId}/projects/${number}`}>{`${unitName}　${project}`}</AppLink>}
            <span className="small soft">
              {name}　{value}
            </span>
          </li>
        ))}
      </ul>
      {uses.length > mostShown ? <span className="small faint">只列出前{mostShown}行。</span> : null}
    </>
  );
}
