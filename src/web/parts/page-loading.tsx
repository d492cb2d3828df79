// Grey lines in the shape of a page while it is on its way.
import { Skeleton } from 'antd';

export function PageLoading() {
  return (
    <div className="sheet" role="status" aria-label="正在读取">
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows: 8 }} />
    </div>
  );
}
