// The bell in the head of every page: how many notices are unread, and the way to them.
import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import { noticeCountsQuery } from '../api/notice-queries.ts';
import { AppLink } from '../app/app-link.tsx';

/** Above it the bell says `99+`, the label the number itself. */
const mostWritten = 99;

export function NoticeBell() {
  const counts = useQuery(noticeCountsQuery);
  const unread = counts.data?.unread ?? 0;
  return (
    <AppLink className="notice-bell" href="/notices" aria-label={unread === 0 ? '消息，没有未读' : `消息，${unread}条未读`}>
      <Badge count={unread} overflowCount={mostWritten} size="small" title="">
        <BellOutlined />
      </Badge>
    </AppLink>
  );
}
