// The one showing of a password made on this machine, in a frame that is not overlooked.
import type { IssuedPassword } from '../application/commands/create-first-account.command.ts';
import { displayWidth, padDisplay } from './display-width.ts';
import { inked, type Terminal } from './terminal.ts';
import { terminalSafe } from './terminal-text.ts';

/** `title` is what it is for: 首次登录. */
export function showIssuedPassword(terminal: Terminal, title: string, { login, password }: IssuedPassword): void {
  const lines = [`${title}    账号 ${terminalSafe(login)}    密码 ${password}`, '密码只显示这一次，登录后须改成自己的密码。', `没有记下的，用 hengji account reset --name ${terminalSafe(login)} 重设。`];
  const width = Math.max(...lines.map(displayWidth));
  const bar = '─'.repeat(width + 2);
  const rows = lines.map((line, index) => `  │ ${index === 0 ? inked(terminal, 'bold', padDisplay(line, width)) : padDisplay(line, width)} │\n`);
  terminal.out(`  ┌${bar}┐\n${rows.join('')}  └${bar}┘\n`);
}
