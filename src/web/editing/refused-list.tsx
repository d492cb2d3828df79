// Above a list that is saved as a whole: why the server did not take it, and a way to what stands there now.
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { fillingQuery } from '../api/filling-queries.ts';
import { problemText } from '../api/use-change.ts';
import { useEditing } from './editing-context.ts';

interface RefusedListProps {
  /** Null: it was taken. */
  readonly fault: Error | null;
  /** What stands is on the page. */
  readonly onShown: () => void;
}

export function RefusedList({ fault, onShown }: RefusedListProps) {
  const { keeper } = useEditing();
  const client = useQueryClient();
  if (fault === null) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemText(fault)}
      action={
        <Button size="small" onClick={() => void client.invalidateQueries(fillingQuery(keeper.planId)).then(onShown)}>
          看现在的内容
        </Button>
      }
    />
  );
}
