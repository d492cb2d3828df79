// What a person starts. Nothing need be installed: the runtime stands in the archive, found from the place of these files and not from the folder one is in.
import { nodeVersion } from './platforms.mjs';

const linuxStart = `#!/bin/sh
# Starts Hengji 衡绩 from this folder, with the Node ${nodeVersion} that lies in it. Exit codes: those of the command (0, 1, 2); 3 when the program could not be started.
set -u

place=$0
while [ -L "$place" ]; do
  target=$(readlink -- "$place")
  case $target in
    /*) place=$target ;;
    *) case $place in */*) place=\${place%/*}/$target ;; *) place=$target ;; esac ;;
  esac
done
case $place in */*) folder=\${place%/*} ;; *) folder=. ;; esac
root=$(CDPATH= cd -P -- "$folder" && pwd) || exit 3
node=$root/runtime/node

case \${1-} in
  build | dev | test | bench | doctor)
    printf '衡绩：%s 只在源代码文件夹里可用，安装包不需要它。\\n' "$1" >&2
    exit 2
    ;;
esac

if ! "$node" --version > /dev/null 2>&1; then
  printf '衡绩：自带的运行环境不能在这台机器上运行：%s\\n' "$node" >&2
  printf '  可能的原因：处理器不是 x86-64（这台是 %s）；系统的 glibc 低于 2.28；文件夹所在的磁盘不允许运行程序；文件没有解压完整。\\n' "$(uname -m 2> /dev/null || echo 未知)" >&2
  printf '  怎么办：请在 64 位 x86 的 Linux（如统信 UOS 20、麒麟 V10、Debian 10、Ubuntu 20.04 或更新）上，用 tar 重新解压后再运行。\\n' >&2
  exit 3
fi

# Saves compiling at the next start; where the folder cannot be written, nothing is kept and nothing fails.
export NODE_COMPILE_CACHE="\${NODE_COMPILE_CACHE:-$root/runtime/cache}"
exec "$node" "$root/program/dist/program/hengji.js" "$@"
`;

// ASCII only: the code page of a Chinese console is not UTF-8.
const windowsStart = `@echo off
rem Starts Hengji from this folder, with the Node ${nodeVersion} that lies in it.
setlocal
if not defined NODE_COMPILE_CACHE set "NODE_COMPILE_CACHE=%~dp0runtime\\cache"
"%~dp0runtime\\node.exe" "%~dp0program\\dist\\program\\hengji.js" %*
exit /b %ERRORLEVEL%
`;

// The profile of the user is closed to other users and survives a newer program folder.
const windowsDoubleClick = `@echo off
rem Double click: starts the system. Close with Ctrl+C.
call "%~dp0hengji.cmd" up --data "%LOCALAPPDATA%\\hengji-data"
pause
`;

/**
 * Name in the archive and text, by platform.
 * @type {Readonly<Record<import('./platforms.mjs').Platform['name'], Readonly<Record<string, string>>>>}
 */
export const startFiles = {
  'linux-x64': { hengji: linuxStart },
  'windows-x64': { 'hengji.cmd': windowsStart, '启动衡绩.cmd': windowsDoubleClick },
};
