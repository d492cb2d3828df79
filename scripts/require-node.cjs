// Loaded before anything else (`node --require`): refuses a Node that is too old, in words. It must itself run on very old versions,
// therefore ES5 and CommonJS. The floor is the one in package.json `engines` (docs/adr/0004).
'use strict';

var floor = { major: 20, minor: 19 };
var parts = process.versions.node.split('.').map(Number);
var major = parts[0] || 0;
var minor = parts[1] || 0;

if (major < floor.major || (major === floor.major && minor < floor.minor)) {
  process.stderr.write(
    '衡绩：当前的 Node.js 是 ' + process.versions.node + '，需要 ' + floor.major + '.' + floor.minor + ' 或更新的版本（推荐 24）。' +
      '请从 https://nodejs.org 或本单位的软件源安装新版本，再运行一次。\n'
  );
  process.exit(3);
}
