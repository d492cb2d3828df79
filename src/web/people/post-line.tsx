// One post: who holds it, or where, for how long, why, and who stands in.
import { Button } from 'antd';
import type { Appointment, Organisation } from '../../http/contract/organisation.ts';
import { personNamed, roleTitle, writtenDays } from './place-model.ts';

interface PostLineProps {
  readonly organisation: Organisation;
  readonly appointment: Appointment;
  /** What the line begins with: the person at a place, or the place of a person. */
  readonly heading: 'person' | 'place';
  readonly onEnd: (() => void) | null;
}

export function PostLine({ organisation, appointment, heading, onEnd }: PostLineProps) {
  const { people, nodes, delegations, today } = organisation;
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.name ?? '';
  const lent = delegations.filter((one) => one.appointment === appointment.id);
  return (
    <li className="post-line">
      <span className="post-role">{roleTitle(appointment.role)}</span>
      <span className="post-main">
        {heading === 'person' ? personNamed(people, appointment.account) : nameOf(appointment.node)}
        {appointment.serves.length === 0 ? null : <span className="soft small">联系{appointment.serves.map(nameOf).join('、')}</span>}
        {lent.map((one) => (
          <span key={one.id} className="place-mark">
            {one.from > today ? '将' : ''}由{personNamed(people, one.to)}代办，{writtenDays(one.from, one.until)}：{one.reason}
          </span>
        ))}
        <span className="soft small">
          {writtenDays(appointment.from, appointment.to)}
          {appointment.from > today ? '（尚未开始）' : ''}　{appointment.reason}
        </span>
      </span>
      {onEnd === null ? null : (
        <Button size="small" type="text" danger onClick={onEnd} aria-label={`收回${personNamed(people, appointment.account)}的${roleTitle(appointment.role)}岗位`}>
          收回
        </Button>
      )}
    </li>
  );
}
