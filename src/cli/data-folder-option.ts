// The option that every command on stored data takes.
import type { OptionDeclaration, ParsedArguments } from './arguments.ts';

export const dataOption: OptionDeclaration = { name: 'data', values: null };

export const dataOptionHelp = '  --data 文件夹        数据文件夹（不写时为 ./data/db）';

export function dataFolderOf(args: ParsedArguments): string {
  return args.options.get('data') ?? 'data/db';
}
