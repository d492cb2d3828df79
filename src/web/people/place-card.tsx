// One place: where it stands, what can be done with it, and who holds its posts.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { DownOutlined } from '@ant-design/icons';
import type { Appointment, Organisation, OrganisationNode } from '../../http/contract/organisation.ts';
import { sessionQuery } from '../api/session-queries.ts';
import { EndPlaceWindow } from './end-place-window.tsx';
import { EndPostWindow } from './end-post-window.tsx';
import { GrantPostWindow } from './grant-post-window.tsx';
import { OwnOfficeWindow } from './own-office-window.tsx';
import { PlaceWindow, type PlaceTask } from './place-window.tsx';
import { departmentOf, isOver, isUnder, kindTitle, lineTo, placeTitle, rolesAt, successionTold, wayTold, writtenDay, type PlaceTree } from './place-model.ts';
import { PostLine } from './post-line.tsx';
import { RestorePlaceWindow } from './restore-place-window.tsx';

interface PlaceCardProps {
  readonly organisation: Organisation;
  readonly tree: PlaceTree;
  readonly place: OrganisationNode;
}

export function PlaceCard({ organisation, tree, place }: PlaceCardProps) {
  const session = useQuery(sessionQuery);
  const [task, setTask] = useState<PlaceTask | null>(null);
  const [declaring, setDeclaring] = useState(false);
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Appointment | null>(null);
  const [course, setCourse] = useState<PlaceCourse | null>(null);
  const { reach, today, appointments } = organisation;
  const mayChange = isUnder(tree, place.id, reach.change);
  const mayGrant = isUnder(tree, place.id, reach.grant) && !isOver(place, today);
  const own = appointments.filter(({ node }) => node === place.id);
  const below = appointments.filter(({ node }) => node !== place.id && isUnder(tree, node, [place.id])).length;
  return (
    <section className="sheet place-card" aria-labelledby="place-name">
      <div className="section-head">
        <div>
          <p className="small soft">{lineTo(tree, place.id).slice(0, -1).map(({ name }) => name).join(' › ')}</p>
          <h2 id="place-name">{place.name}</h2>
          <p>
            {kindTitle(place.kind)}
            {place.code === null ? '' : `　代码 ${place.code}`}
            {place.from === null ? '' : `　${writtenDay(place.from)}设立`}
            {place.to === null ? '' : `　${writtenDay(place.to)}${isOver(place, today) ? '已撤销' : '撤销'}`}
          </p>
          {isOver(place, today) || wayTold(tree, place) === '' ? null : <p className="small soft">{wayTold(tree, place)}</p>}
          {formerly(place)}
          {succession(organisation, place)}
        </div>
        {mayChange ? <PlaceActions place={place} today={today} onTask={setTask} onCourse={setCourse} onDeclare={departmentOf(tree, place) === null ? null : () => setDeclaring(true)} /> : null}
      </div>
      <div className="section-head place-posts-head">
        <h3>岗位</h3>
        {mayGrant && rolesAt(place.kind).length > 0 ? (
          <Button size="small" type="primary" onClick={() => setGranting(true)}>
            授予岗位
          </Button>
        ) : null}
      </div>
      {own.length === 0 ? (
        <p className="soft">{below > 0 ? `这里没有设岗位；下面的机构里共有${below}个。` : whyNoPosts(organisation, { mayGrant, alone: session.data?.alone === true })}</p>
      ) : (
        <ul className="clean-list post-list">
          {own.map((appointment) => (
            <PostLine key={appointment.id} organisation={organisation} appointment={appointment} heading="person" onEnd={mayGrant ? () => setEnding(appointment) : null} />
          ))}
        </ul>
      )}
      <PlaceWindow organisation={organisation} tree={tree} task={task} onClose={() => setTask(null)} />
      <EndPlaceWindow organisation={organisation} tree={tree} place={course === 'end' ? place : null} onClose={() => setCourse(null)} />
      <RestorePlaceWindow place={course === 'restore' ? place : null} onClose={() => setCourse(null)} />
      <OwnOfficeWindow tree={tree} place={declaring ? place : null} onClose={() => setDeclaring(false)} />
      <GrantPostWindow organisation={organisation} place={granting ? place : null} onClose={() => setGranting(false)} />
      <EndPostWindow organisation={organisation} appointment={ending} onClose={() => setEnding(null)} />
    </section>
  );
}

/** What it was called before, and what it is going to be called. */
function formerly(place: OrganisationNode) {
  const { earlier, coming } = place;
  const before = earlier.filter((one, at) => one.name !== (earlier[at + 1] ?? place).name || one.code !== (earlier[at + 1] ?? place).code);
  if (before.length === 0 && coming === null) return null;
  return (
    <p className="small soft">
      {before.map((one) => `${writtenDay(one.until)}以前：${placeTitle(one)}。`).join('')}
      {coming === null ? '' : `${writtenDay(coming.since)}起：${placeTitle(coming)}。`}
    </p>
  );
}

function succession({ nodes }: Organisation, place: OrganisationNode) {
  const told = successionTold(nodes, place);
  return told === '' ? null : <p className="small soft">{told}</p>;
}

function whyNoPosts({ people }: Organisation, { mayGrant, alone }: { readonly mayGrant: boolean; readonly alone: boolean }): string {
  if (alone) return '目前只有一个账号，它担任全部岗位；建立第二个账号以后，在这里授予岗位。';
  if (mayGrant) return '这里还没有人任职。授予岗位后，任职的人就能看到和办理这里的事。';
  return people.length === 0 ? '这里还没有人任职。' : '这里没有您看得到的任职人员。';
}

/** It ends with everything under it, or comes back with what ended with it. */
type PlaceCourse = 'end' | 'restore';

interface PlaceActionsProps {
  readonly place: OrganisationNode;
  readonly today: string;
  readonly onTask: (task: PlaceTask) => void;
  readonly onCourse: (course: PlaceCourse) => void;
  /** Null: nothing to declare. */
  readonly onDeclare: (() => void) | null;
}

function PlaceActions({ place, today, onTask, onCourse, onDeclare }: PlaceActionsProps) {
  const holdsPlaces = place.kind !== 'section' && place.kind !== 'office';
  return (
    <span className="place-actions">
      {holdsPlaces && !isOver(place, today) ? <Button onClick={() => onTask({ kind: 'make', parent: place })}>新设下级</Button> : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'rename', label: '改名称或代码', onClick: () => onTask({ kind: 'rename', place }) },
            ...(place.kind === 'division' && place.parent === null ? [] : [{ key: 'move', label: '划转到另一上级', onClick: () => onTask({ kind: 'move', place }) }]),
            ...(onDeclare === null || isOver(place, today) ? [] : [{ key: 'own-office', label: '是否本级', onClick: onDeclare }]),
            ...(place.to === null
              ? [{ key: 'end', label: '撤销', danger: true, onClick: () => onCourse('end') }]
              : [
                  { key: 'restore', label: '恢复', onClick: () => onCourse('restore') },
                  { key: 'end', label: '改撤销日期', onClick: () => onTask({ kind: 'end', place }) },
                ]),
          ],
        }}
      >
        <Button>
          更改 <DownOutlined />
        </Button>
      </Dropdown>
    </span>
  );
}
