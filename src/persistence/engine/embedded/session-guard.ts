// All clients of the embedded home share one backend session. What would leave a trace in it for the next client, or stop the engine (COPY FROM STDIN
// ends it), is refused before it reaches the engine. Ground: docs/adr/0005-embedded-engine.md. Texts inside a function body or DO block are
// not looked into: such code is ours and is reviewed.

/** A cheap look that lets nearly all statements pass unscanned. */
const suspicious = /\b(?:listen|unlisten|prepare|set|copy|temp|temporary|hold|set_config|pg_advisory_lock|pg_try_advisory_lock|pg_advisory_lock_shared|pg_try_advisory_lock_shared)\b/i;
const sessionLock = /^pg_(?:try_)?advisory_lock(?:_shared)?$/;

/** Why this SQL text is refused on the embedded home, as a Chinese sentence with the way out; null where it may pass. */
export function sessionRefusal(sql: string): string | null {
  if (!suspicious.test(sql)) return null;
  for (const words of statementsOf(sql)) {
    const refusal = refusalOf(words);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOf(words: readonly string[]): string | null {
  const [first, second] = words;
  if (first === 'listen' || first === 'unlisten') return '内置数据库不支持 LISTEN/UNLISTEN：所有连接共用一个会话，请改用定时查询';
  if (first === 'prepare') return '内置数据库不支持 PREPARE：所有连接共用一个会话，请直接执行语句';
  if (first === 'copy') return '内置数据库不支持 COPY：请改用 insert … select * from unnest(…)，每条语句约 2000 行';
  if (first === 'set' && second !== 'local' && second !== 'transaction' && second !== 'constraints') {
    return '内置数据库不支持会话级 SET：所有连接共用一个会话，请在事务中用 SET LOCAL';
  }
  if (makesTemporaryTable(words) && !hasSequence(words, ['on', 'commit', 'drop'])) {
    return '内置数据库不支持临时表：所有连接共用一个会话，请在事务中用 ON COMMIT DROP，或改用 with 子句';
  }
  if (first === 'declare' && hasSequence(words, ['with', 'hold'])) return '内置数据库不支持 WITH HOLD 游标：游标须在事务内用完';
  if (words.some((word) => sessionLock.test(word))) return '内置数据库不支持会话级咨询锁：请改用 pg_advisory_xact_lock';
  if (setsSessionValue(words)) return '内置数据库不支持会话级 set_config：第三个参数须写 true（只在本事务内有效）';
  return null;
}

function makesTemporaryTable(words: readonly string[]): boolean {
  if (words[0] === 'create') return words.slice(1, 5).some(isTemporary);
  return words.some((word, index) => word === 'into' && (isTemporary(words[index + 1]) || isTemporary(words[index + 2])));
}

function isTemporary(word: string | undefined): boolean {
  return word === 'temp' || word === 'temporary';
}

/** `set_config(name, value, true)` is local to the transaction; any other third argument is not known to be. */
function setsSessionValue(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (word !== 'set_config' || words[index + 1] !== '(') return false;
    let depth = 0;
    for (let at = index + 1; at < words.length; at += 1) {
      if (words[at] === '(') depth += 1;
      if (words[at] === ')') depth -= 1;
      if (depth === 0) return !(words[at - 1] === 'true' && words[at - 2] === ',');
    }
    return true;
  });
}

function hasSequence(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, start) => wanted.every((word, offset) => words[start + offset] === word));
}

/** Lower-case words and single signs of each statement; comments are gone; texts and quoted names stand as `''`. */
function statementsOf(sql: string): string[][] {
  const statements: string[][] = [[]];
  for (let at = 0; at < sql.length; ) {
    const token = tokenAt(sql, at);
    at = token.end;
    if (token.word === ';') statements.push([]);
    else if (token.word !== '') statements.at(-1)?.push(token.word);
  }
  return statements;
}

function tokenAt(sql: string, at: number): { word: string; end: number } {
  const character = sql[at] ?? '';
  if (sql.startsWith('--', at)) return { word: '', end: orEnd(sql, sql.indexOf('\n', at), 1) };
  if (sql.startsWith('/*', at)) return { word: '', end: blockCommentEnd(sql, at) };
  if (character === "'") return { word: "''", end: quotedEnd(sql, at, "'", false) };
  if ((character === 'e' || character === 'E') && sql[at + 1] === "'") return { word: "''", end: quotedEnd(sql, at + 1, "'", true) };
  if (character === '"') return quotedName(sql, at);
  if (character === '$') {
    const tag = /^\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/u.exec(sql.slice(at, at + 70))?.[0];
    if (tag !== undefined) return { word: "''", end: orEnd(sql, sql.indexOf(tag, at + tag.length), tag.length) };
    return { word: '$', end: at + 1 };
  }
  if (/[\p{L}\p{N}_]/u.test(character)) {
    let end = at + 1;
    while (end < sql.length && /[\p{L}\p{N}_$]/u.test(sql[end] ?? '')) end += 1;
    return { word: sql.slice(at, end).toLowerCase(), end };
  }
  return { word: character.trim(), end: at + 1 };
}

/** A quoted name counts as that name: `"set_config"(…)` calls the same function. */
function quotedName(sql: string, at: number): { word: string; end: number } {
  const end = quotedEnd(sql, at, '"', false);
  const name = sql.slice(at + 1, end - 1);
  return { word: name === 'set_config' || sessionLock.test(name) ? name : '""', end };
}

function quotedEnd(sql: string, open: number, quote: string, backslashes: boolean): number {
  for (let at = open + 1; at < sql.length; at += 1) {
    if (backslashes && sql[at] === '\\') at += 1;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return sql.length;
}

/** Block comments nest in PostgreSQL. */
function blockCommentEnd(sql: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sql.length; at += 1) {
    if (sql.startsWith('/*', at)) {
      depth += 1;
      at += 1;
    } else if (sql.startsWith('*/', at)) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    }
  }
  return sql.length;
}

function orEnd(sql: string, found: number, length: number): number {
  return found === -1 ? sql.length : found + length;
}
