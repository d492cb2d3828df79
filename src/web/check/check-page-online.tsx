// The page for checking a file, as a server offers it: with the same page to take away, for machines that reach no server.
import { CheckPage } from './check-page.tsx';

export function OnlineCheckPage() {
  return (
    <CheckPage
      offer={
        <p className="sheet check-offer">
          不能连到这里的电脑也可以检查：
          <a href="/offline/hengji-check.html" download="衡绩检查.html">
            下载“衡绩检查.html”
          </a>
          ，一个文件，双击用 Edge 或 Chrome 打开，不联网、不安装，规则和这里的相同。
        </p>
      }
    />
  );
}
