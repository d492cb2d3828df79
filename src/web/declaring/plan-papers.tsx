// The papers that steps left behind, where they are looked for: the letter of a return, and the approval sheet.
import { Button } from 'antd';
import { standingApproval } from '../../domain/lifecycle/index.ts';
import type { Declaration } from '../../http/contract/declarations.ts';
import { approvalAddress, returnLetterAddress } from './paper-addresses.ts';

interface PapersProps {
  readonly planId: string;
  readonly declaration: Pick<Declaration, 'history' | 'state'>;
}

/** While the text is returned: the letter that says what is asked for. */
export function StandingLetter({ planId, declaration: { history, state } }: PapersProps) {
  const returned = state === 'returned' ? history.findLast(({ action }) => action === 'return') : undefined;
  return returned === undefined ? null : (
    <Button href={returnLetterAddress(planId, returned.event)} download>
      下载审核意见书
    </Button>
  );
}

export function StandingApproval({ planId, declaration: { history } }: PapersProps) {
  return standingApproval(history) === undefined ? null : (
    <Button href={approvalAddress(planId)} download>
      下载批复
    </Button>
  );
}
