// An actor of an event as people read it. Events keep the account's id or the way; the name comes from beside.
import { commandLineActor, setupActor } from './actor.ts';

/** `name` is the one the account had then; null where it was erased or no account acted. */
export function actorTitle(actor: string, name: string | null): string {
  if (isAccountId(actor)) return name ?? '姓名已删除的账号';
  if (actor.startsWith(commandLineActor)) return `${actor.slice(commandLineActor.length)}（本机命令）`;
  return actor === setupActor ? '首次启动时放入' : '系统';
}

/** Everything else that acts is `system:…`. */
export function isAccountId(actor: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(actor);
}
