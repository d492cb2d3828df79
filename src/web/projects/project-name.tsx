// Name and code of a listed project, and where a searched word was found.
import { AppLink } from '../app/app-link.tsx';
import { projectHref, usePlanView } from '../app/plan-view.ts';
import { MarkedText } from '../parts/marked-text.tsx';
import type { ListedProject } from './listed-project.ts';

interface ProjectNameProps {
  readonly entry: ListedProject;
  readonly word: string;
}

export function ProjectName({ entry, word }: ProjectNameProps) {
  const view = usePlanView();
  const { hit, number } = entry;
  const name = hit.project.name?.text ?? hit.project.title;
  return (
    <div className="project-name">
      <AppLink href={projectHref(view, number)}>
        <MarkedText text={name} word={word} />
      </AppLink>
      <span className="faint small project-code">{hit.project.code?.text ?? '没有编码'}</span>
      {hit.where === null || hit.text === null || hit.text === name ? null : (
        <p className="small soft">
          {hit.where}：<MarkedText text={excerpt(hit.text, word)} word={word} />
          {hit.more === 0 ? '' : `　另有 ${hit.more} 处`}
        </p>
      )}
    </div>
  );
}

/** Some characters before and after the word; the whole where it is short. */
function excerpt(text: string, word: string): string {
  const at = text.indexOf(word.trim());
  if (text.length <= 60 || at < 0) return text.slice(0, 60);
  const start = Math.max(0, at - 20);
  return `${start > 0 ? '……' : ''}${text.slice(start, at + 40)}${at + 40 < text.length ? '……' : ''}`;
}
