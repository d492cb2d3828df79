// A refusal or a lost connection, as the server tells it, with a way to try again, to sign in, or away from what is not there.
import { Alert, Button } from 'antd';
import { ProblemError } from '../api/client.ts';
import { useAddress, useGo } from '../app/navigation.ts';
import { signInAddress } from '../../http/contract/address-after-sign-in.ts';

interface ProblemCardProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

export function ProblemCard({ error, onRetry }: ProblemCardProps) {
  const go = useGo();
  const { href } = useAddress();
  const findings = error instanceof ProblemError ? error.problem.findings : [];
  // What is not there will not be there the next time either.
  const isMissing = error instanceof ProblemError && error.status === 404;
  const isSignedOut = error instanceof ProblemError && error.status === 401;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error instanceof ProblemError ? error.problem.title : '这个页面出了错，请重试。'}
      description={
        findings.length === 0 ? null : (
          <ul className="clean-list">
            {findings.map((finding) => (
              <li key={`${finding.path}|${finding.message}`}>
                {finding.path === null || isMissing ? '' : `${finding.path}：`}
                {finding.message}
              </li>
            ))}
          </ul>
        )
      }
      action={
        isMissing ? (
          <Button size="small" onClick={() => go('/')}>
            回到概览
          </Button>
        ) : isSignedOut ? (
          <Button size="small" type="primary" onClick={() => go(signInAddress(href))}>
            去登录
          </Button>
        ) : onRetry === undefined ? null : (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  );
}
