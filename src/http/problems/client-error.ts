// What is not even a request: bytes that are no HTTP, headers too large, a client too slow. Answered on the bare socket and closed.
import type { Socket } from 'node:net';
import type { Fault } from '../../kernel/fault.ts';
import { problemOf } from './problem.ts';

export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, fault } = answers[error.code ?? ''] ?? notHttp;
  const body = JSON.stringify(problemOf(fault));
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `x-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

interface Answer {
  readonly status: string;
  readonly fault: Fault;
}

const notHttp: Answer = {
  status: '400 Bad Request',
  fault: { code: 'not-http', what: '收到的不是完整的 HTTP 请求', where: '连接', remedy: '请用浏览器打开；地址应以 http:// 开头。' },
};

const answers: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    fault: { code: 'request-timeout', what: '请求传得太慢，已停止等待', where: '连接', remedy: '没有保存任何内容。请检查网络后重试。' },
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    fault: { code: 'header-too-large', what: '请求头太大', where: '连接', remedy: '请清除浏览器里本站的 Cookie 后重试。' },
  },
};
