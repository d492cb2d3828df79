// hengji account reset: the way back where a password is forgotten.
import { reportFault, type Command } from '../command.ts';
import { dataOption, dataOptionHelp } from '../data-folder-option.ts';
import { showIssuedPassword } from '../issued-password.ts';
import { withStoredData } from '../with-stored-data.ts';

export const accountCommand: Command = {
  name: 'account',
  summary: '忘记密码时重设：account reset --name admin',
  help: `用法：hengji account reset --name 账号 [--data 文件夹]

给一个账号换上在本机生成的新密码，只显示这一次，登录后须改成自己的密码；这个账号现有的登录全部结束，停用的账号重新启用。首次启动时没有记下初始密码的，
也用它。可以在系统运行时进行。只有数据文件夹的所有者能执行；谁在什么时候重设了哪个账号，记入事件链。

选项
  --name 账号          要重设的账号；写错时会列出现有的账号
${dataOptionHelp}

退出码
  0  已重设
  2  没有重设（stderr 说明原因和办法）
`,
  options: [{ name: 'name', values: null }, dataOption],
  async run(context, args) {
    const { terminal } = context;
    if (args.words.join(' ') !== 'reset') {
      return reportFault(terminal, { code: 'arguments', what: '请写明要做什么', where: '命令行', remedy: '用法：hengji account reset --name 账号。' });
    }
    const login = args.options.get('name');
    if (login === undefined) {
      return reportFault(terminal, { code: 'arguments', what: '没有写要重设哪个账号', where: '--name', remedy: '例如：hengji account reset --name admin。' });
    }
    return withStoredData(context, args, async (work) => {
      const reset = await work.resetPassword(login);
      if (!reset.ok) return reportFault(terminal, reset.fault);
      terminal.out('密码已重设，这个账号原有的登录全部结束。\n');
      showIssuedPassword(terminal, '重新登录', reset.value);
      return 0;
    });
  },
};
