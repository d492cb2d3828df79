// 说明.txt: what the person who unpacks the archive must know, on one page.
import { nodeVersion } from './platforms.mjs';

/**
 * @typedef {object} GuideFacts
 * @property {string} version
 * @property {string} date of the commit
 * @property {string} commit as told to a person
 */

/**
 * @param {import('./platforms.mjs').Platform['name']} platform
 * @param {GuideFacts} facts
 * @returns {string}
 */
export function guideFor(platform, facts) {
  switch (platform) {
    case 'linux-x64':
      return guide(facts, linuxWords);
    case 'windows-x64':
      return guide(facts, windowsWords);
  }
}

/**
 * @typedef {object} Words what differs between platforms
 * @property {string} system
 * @property {string} caution
 * @property {string} start
 * @property {string} command
 * @property {string} data
 * @property {string} newData
 * @property {string} privacy
 * @property {string} port
 * @property {string} backupFile
 */

/** @type {Words} */
const linuxWords = {
  system: '64 位 x86 处理器的 Linux，glibc 2.28 或更新（如统信 UOS 20、麒麟 V10、Debian 10、Ubuntu 20.04），内存 2 GB 以上',
  caution: '',
  start: `   在本文件夹里打开终端，运行：

     ./hengji up --data ~/hengji-data`,
  command: './hengji',
  data: '~/hengji-data',
  newData: '~/hengji-data-2',
  privacy: '这个文件夹由程序建立，只有启动它的那个系统用户能进入（权限 0700）。',
  port: `   防火墙放行 8420 端口（用其中一种，需要管理员权限）：

     sudo firewall-cmd --permanent --add-port=8420/tcp && sudo firewall-cmd --reload
     sudo ufw allow 8420/tcp`,
  backupFile: '~/hengji-2026-01-31.backup',
};

/** @type {Words} */
const windowsWords = {
  system: '64 位 Windows 10 或更新，内存 2 GB 以上',
  caution: `
【待核实】本安装包已制作，但还没有在 Windows 上运行过。请先试用，不要直接放入正式数据；遇到问题请把窗口里的文字交给系统维护人员。
`,
  start: `   把压缩包完整解压到自己的用户文件夹（例如“文档”，路径不要太长），双击“启动衡绩.cmd”。
   系统提示“Windows 已保护你的电脑”时，先按第七节核对压缩包的摘要，再选“更多信息”“仍要运行”。`,
  command: '.\\hengji.cmd',
  data: '"$env:LOCALAPPDATA\\hengji-data"',
  newData: '"$env:LOCALAPPDATA\\hengji-data-2"',
  privacy: '这个文件夹在当前用户的配置文件夹里，其他普通用户不能进入。以下各节的命令，请在本文件夹里打开 PowerShell 运行。',
  port: `   防火墙放行 8420 端口（用管理员身份打开 PowerShell）：

     New-NetFirewallRule -DisplayName "衡绩" -Direction Inbound -Protocol TCP -LocalPort 8420 -Action Allow -Profile Domain,Private`,
  backupFile: '"$HOME\\hengji-2026-01-31.backup"',
};

/**
 * @param {GuideFacts} facts
 * @param {Words} words
 */
function guide({ version, date, commit }, { system, caution, start, command, data, newData, privacy, port, backupFile }) {
  return `衡绩 ${version} 使用说明
版本日期 ${date}，源代码版本 ${commit}
${caution}
本安装包不需要安装任何软件，也不需要网络。
适用于：${system}。

一、启动

${start}

   屏幕上显示网址、数据的位置；第一次启动还显示账号 admin 和初始密码。密码只显示这一次，首次登录后须改成自己的密码。
   没有记下密码、或以后忘了密码的，在这台机器上执行（运行中也可以）：

     ${command} account reset --name admin --data ${data}

   第一次启动约需几秒到十几秒，以后更快。停止：在同一窗口按 Ctrl+C。突然关机或强行结束，已保存的内容不会丢失。

二、打开

   在本机的浏览器里打开 http://127.0.0.1:8420 （以屏幕上显示的为准）。
   开始时里面有一份标明“示范”的绩效文本，点“移除示范”即可去掉；不想要它，启动时加 --no-demo。
   8420 端口已被占用时，加 --port 另选一个，例如 --port 8421。

三、数据在哪里

   在 --data 写的文件夹里（本说明用 ${data}）。${privacy}
   请不要改动里面的文件，不要用复制这个文件夹代替备份，也不要放在网络盘或同步盘上。

四、备份与恢复

   备份（运行中也可以）：

     ${command} backup --out ${backupFile} --data ${data}

   备份文件含账号和未公开的数据，请存到另一台机器或移动硬盘上，妥善保管。恢复要用一个新的文件夹：

     ${command} restore ${backupFile} --data ${newData}

   核对数据有没有被改动：

     ${command} audit verify --data ${data}

五、供单位内其他电脑使用

   没有另外说明时，只有本机能打开，不必改防火墙。要让单位内的电脑打开，启动时写：

     ${command} up --data ${data} --host 0.0.0.0

${port}

   只在单位内网开放，不要对互联网开放。这样的传输没有加密；正式使用请在前面加 HTTPS，并用 PostgreSQL 数据库
   （设置环境变量 DATABASE_URL）。详见 program/docs/runbooks。

六、只检查文件，不保存

     ${command} check 文件.docx

   可用 program/data/samples 里的文件试一试。其他命令：${command} help

   不用启动程序也可以：双击“衡绩检查.html”（用 Edge、Chrome 等 Chromium 内核的浏览器），把文件拖进去。
   它是独立的一个文件，不联网，可以用优盘发给各单位；规则与本程序相同，文件不离开那台电脑。

七、更新与核对

   更新：先备份，停止旧版，把新安装包解压到另一个文件夹，用同一个 --data 启动。旧的程序文件夹在确认无误后删除。
   核对安装包有没有损坏或被改动：算出它的 SHA-256，与发布方给出的 SHA256SUMS 比对。
   Linux：sha256sum 文件名　　Windows：certutil -hashfile 文件名 SHA256

八、里面有什么

   runtime   Node.js ${nodeVersion}　　program   衡绩的程序、网页、规则说明和所用的软件包
   衡绩检查.html   离线检查页，单独一个文件就能用
   LICENSE   衡绩的许可（Apache-2.0）　　THIRD-PARTY-NOTICES.txt   所含其他软件的许可
`;
}
