// An extension taken back, with the reason that is kept.
import { roundTitles } from '../../domain/lifecycle/index.ts';
import type { Rounds } from '../../http/contract/rounds.ts';
import { endException } from '../api/review-queries.ts';
import { useRoundsChange } from '../api/use-change.ts';
import { TakeBackWindow } from '../parts/take-back-window.tsx';
import { exceptionScope } from './exception-scope.ts';

interface EndExceptionWindowProps {
  readonly division: string;
  /** Null: closed. */
  readonly exception: Rounds['exceptions'][number] | null;
  readonly onClose: () => void;
}

export function EndExceptionWindow({ division, exception, onClose }: EndExceptionWindowProps) {
  const taking = useRoundsChange(({ reason }: { readonly reason: string }) => endException(exception?.id ?? '', { division, reason }), '已收回延期', 'in-form');
  return (
    <TakeBackWindow<{ readonly reason: string }>
      help="grant-exception"
      title="收回延期"
      open={exception !== null}
      lead={exception === null ? '' : `${exception.unitName}的${roundTitles[exception.round]}延期到${exception.until}${exceptionScope(exception)}。收回后按本轮的截止日期办理；单位会收到消息。`}
      example="例如：单位写错，准予错了"
      taking={taking}
      onClose={onClose}
    />
  );
}
