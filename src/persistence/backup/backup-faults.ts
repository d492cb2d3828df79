// Why a backup cannot be restored, as faults.
import type { Fault } from '../../kernel/fault.ts';

export function targetNotEmpty(table: string): Fault {
  return {
    code: 'restore-target-not-empty',
    what: '要恢复到的数据库里已经有数据',
    where: table,
    remedy: '请恢复到新的空数据库（例如用 --data 指定一个新文件夹），以免覆盖现有数据；没有写入任何内容。',
  };
}

export function damagedBackup(what: string): Fault {
  return {
    code: 'backup-damaged',
    what: `备份文件损坏：${what}`,
    where: '备份文件',
    remedy: '请重新复制备份文件，或改用另一份备份；没有写入任何内容。',
  };
}

export function noBackup(): Fault {
  return { code: 'backup-unknown-file', what: '这不是衡绩的备份文件', where: '备份文件', remedy: '请选择由 hengji backup 写出的文件。' };
}

export function unknownBackupVersion(found: string): Fault {
  return {
    code: 'backup-version-unknown',
    what: `备份来自这个版本不认识的数据结构：${found}`,
    where: '备份文件',
    remedy: '请用写出这份备份的程序版本或更新的版本恢复；没有写入任何内容。',
  };
}

export function notMigrated(): Fault {
  return { code: 'restore-target-not-migrated', what: '要恢复到的数据库还没有建表', where: '数据库', remedy: '请先启动一次程序，或用 hengji restore 指定一个新文件夹。' };
}
