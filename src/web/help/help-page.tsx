// How to use the pages, on one page.
import { lintRules } from '../../catalogue/lint/index.ts';
import { AppLink } from '../app/app-link.tsx';
import { SeverityMark } from '../parts/severity-mark.tsx';
import { gridKeys } from '../editing/grid-keys.ts';
import { ShortcutList } from '../shell/shortcut-list.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';

export function HelpPage() {
  usePageTitle('使用说明');
  return (
    <>
      <header className="page-head">
        <div>
          <h1>使用说明</h1>
          <p>衡绩读部门预算绩效文本，逐格检查目标写得能不能考核、钱说得清不清。</p>
        </div>
      </header>
      <div className="help">
        <section className="sheet">
          <h2>检查一个文件</h2>
          <p>
            打开<AppLink href="/check">检查文件</AppLink>，把 Word 文档或纯文本拖进去。文件只在浏览器里读，不上传、不保存，不登录也能用。双击格子（或按 F2）可以改，格子旁边的修改建议可以采纳，都能撤销；改完在上面“下载”。
            那一页还可以取走“衡绩检查.html”，在不能连到这里的电脑上双击就用。
          </p>
          <h2>导入和版本</h2>
          <p>
            登录后在<AppLink href="/import">导入</AppLink>页放入文件。同一个文件再导入一次，什么也不会变；改过的文件成为新的版本，逐格列出改了什么。旧版本和原文件都保留。任意两版可以在“版本与差异”里左右并排看。
          </p>
          <p>概览页“导出”里的 Excel 工作簿可以拿去填：改好了仍放到“导入”页，系统先逐格列出改动，由您选采用哪些再保存；导出以后别人也改过的格，三种写法都列出来。</p>
          <p>
            <b>版本与差异</b>页可以下载任意两个版本的修订稿和一页变动摘要：修订稿用 Word 的修订标出改动，接受全部修订是新版，拒绝全部修订是旧版。
          </p>
          <h2>导出和核对印出的纸</h2>
          <p>
            概览上的“导出”给出 Word、可以填写后导回的 Excel、PDF，或者直接打印；整个部门、全年的文本在<AppLink href="/exports">导出</AppLink>页。目录页码已经排好，不用更新域。
          </p>
          <p>
            已成为版本的文本，每张纸的页脚印着校验码。拿到一张纸，在<AppLink href="/exports">导出</AppLink>页输入校验码，就知道它是哪一版、内容与这一版是否相符。
          </p>
          <h2>看懂项目页</h2>
          <p>左边是原表，一格不差；右边是每一行的读法和问题。点问题，格子会标出来；点有颜色的格子，问题会展开。把指针停在格子上，或者用方向键走到格子上，会显示它在文件里的位置，例如“第10张表第12行第5格”。</p>
          <p>
            写着<span className="help-blank">空白</span>的是表上有格、没有填；打斜线、写着“没有这一格”的是文件里没有印这一格；写着 0 的就是填了 0。三种不是一回事。
          </p>
          <h2>在表上编辑</h2>
          <p>
            项目页上点“编辑”，原表就是填写的地方：选中一格直接打字就重写，双击或按 Enter 接着写；可以从 Excel、WPS 表格和 Word 里复制一片格子粘进来，也可以复制出去。写的同时右边就指出问题，给出建议；建议看过再采纳，要填的空由单位填。
          </p>
          <p>
            改了就自动保存。网络断了可以接着改，修改留在这台电脑的浏览器里，连上以后自动保存，刷新、关掉窗口都不会丢。每一步都能撤销。两个人同时改同一份：改不同的格，都留下；改同一格的，后保存的人看到三种写法，由他选，不会悄悄盖掉谁的。
          </p>
          <h2>申报与审核</h2>
          <p>
            绩效文本的“申报”页写明现在到哪一步、由谁办理、下一步还缺什么。等自己办的事在<AppLink href="/desk">工作台</AppLink>里；审核的人从<AppLink href="/queue">审核队列</AppLink>打开，点格子写意见，意见随退回送出，单位只能改意见指到的地方，改了或答复了才报得回来。
          </p>
          <p>
            各轮次的日期由财政绩效股在<AppLink href="/rounds">轮次设置</AppLink>里设定，过期的可以准予延期；各单位到了哪一步看<AppLink href="/progress">进度表</AppLink>。每一步都留在“历史”里。
          </p>
          <h2>三种轻重</h2>
          <ul className="clean-list help-severities">
            <li>
              <SeverityMark severity="blocks" /> 不改好，目标没法考核，报送前要改。
            </li>
            <li>
              <SeverityMark severity="explain" /> 要么改，要么说明理由。
            </li>
            <li>
              <SeverityMark severity="advice" /> 可以写得更好，由单位决定。
            </li>
          </ul>
          <p>
            一格有几个问题时，默认只显示最根本的一个；整列同样的问题合并成一条。项目页上打开“逐条显示”可以看全部。道理、依据和正误例在<AppLink href="/rules">规则</AppLink>里，共 {lintRules.length} 条；标着“待核实”的依据还没有核对过原文。
          </p>
          <h2>人员与权限</h2>
          <p>
            看得到什么、能做什么由岗位决定，每一条都写在<AppLink href="/access">权限说明</AppLink>里。岗位由安全管理员在<AppLink href="/organisation">机构与岗位</AppLink>授予；账号由系统管理员建立。只有一个账号时，它担任全部岗位。
          </p>
          <p>
            出差、请假时，在<AppLink href="/account">我的账号</AppLink>把自己的岗位委托给同事，写明起止日期；调离时用“机构与岗位”里的“一键移交”，岗位连同待办一起转给接手的人。
          </p>
          <p>在“我的账号”里可以启用动态口令、查看正在使用的登录。不认得的登录请立即结束，并改密码。</p>
          <h2>钱的解释率</h2>
          <p>目标里写的数量乘以单价，占预算的多大一部分。例如 20 批 × 2975 元/批 = 5.95 万元，预算 59.00 万元，可解释 10%。没有配成对的数量和单价时显示“—”，表示无法计算，不表示没有问题。</p>
        </section>
        <section className="sheet">
          <h2>按键</h2>
          <ShortcutList />
          <h2>在表上编辑时的按键</h2>
          <ShortcutList of={gridKeys} />
        </section>
      </div>
    </>
  );
}
