// What a page shows in place of itself when its data did not come: what is not there and what is not for the caller's posts is said calmly, with a way on; only what may
// come the next time offers to be tried again.
import { ProblemError } from '../api/client.ts';
import { NothingHere } from './nothing-here.tsx';
import { PageMissing } from './page-missing.tsx';
import { ProblemCard } from './problem-card.tsx';

interface PageProblemProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

export function PageProblem({ error, onRetry }: PageProblemProps) {
  const status = error instanceof ProblemError ? error.status : null;
  // An address nobody made: what it names cannot be read.
  if (status === 400) return <PageMissing />;
  if (!(error instanceof ProblemError) || (status !== 403 && status !== 404)) return <ProblemCard error={error} onRetry={onRetry} />;
  const { title, findings } = error.problem;
  const way = status === 403 ? { title: '看各岗位能做什么', href: '/access' } : { title: '回到概览', href: '/' };
  return <NothingHere title={title} reason={findings.map(({ message }) => message).join('')} way={way} />;
}
