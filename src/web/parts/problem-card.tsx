// A refusal or a lost connection, as the server tells it, with a way to try again.
import { Alert, Button } from 'antd';
import { ProblemError } from '../api/client.ts';

interface ProblemCardProps {
  readonly error: Error;
  readonly onRetry?: () => void;
}

export function ProblemCard({ error, onRetry }: ProblemCardProps) {
  const findings = error instanceof ProblemError ? error.problem.findings : [];
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
                {finding.path === null ? '' : `${finding.path}：`}
                {finding.message}
              </li>
            ))}
          </ul>
        )
      }
      action={
        onRetry === undefined ? null : (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        )
      }
    />
  );
}
