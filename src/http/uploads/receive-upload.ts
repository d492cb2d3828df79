// Takes one uploaded file under a cap that is kept while the bytes come in, whatever the request says about its size. What is refused is not
// read to its end: the answer is given, a moment is left for the client to read it, and the connection is closed.
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visibleFileName } from '../../application/visible-file-name.ts';
import { acceptedFormatsText, tooLargeFile } from '../../documents/index.ts';
import type { Fault } from '../../kernel/fault.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ServerLimits } from '../server-parts.ts';

export interface Upload {
  readonly bytes: Uint8Array;
  /** Without path and invisible characters. */
  readonly fileName: string;
}

/** Room for the frame of a multipart body around the file. */
const frameBytes = 16 * 1024;

export async function receiveUpload(request: FastifyRequest, reply: FastifyReply, limits: ServerLimits): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError(notAnUpload, { status: 415 });
  const most = limits.uploadBytes;
  const announced = Number(request.headers['content-length'] ?? 0);
  try {
    if (announced > most + frameBytes) throw new ProblemError(tooLargeFile('上传的文件', announced, most));
    return await Promise.race([collect(request, most), excess(request, most)]);
  } catch (error) {
    leaveRest(request, reply, limits.timeouts.afterRefusal);
    throw isFaultOfForm(error) ? new ProblemError(brokenForm, { status: 400 }) : error;
  }
}

async function collect(request: FastifyRequest, most: number): Promise<Upload> {
  const part = await request.file({ limits: { fileSize: most, files: 1, fields: 0, parts: 1, fieldNameSize: 100, headerPairs: 20 } });
  if (part === undefined) throw new ProblemError(withoutFile, { status: 400 });
  if (part.fieldname !== 'file') {
    part.file.resume();
    throw new ProblemError(withoutFile, { status: 400 });
  }
  const fileName = visibleFileName(part.filename);
  const bytes = await bytesOf(part, fileName, most);
  if (bytes.byteLength === 0) throw new ProblemError(emptyFile(fileName));
  return { bytes, fileName };
}

async function bytesOf(part: MultipartFile, fileName: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.byteLength;
  }
  if (part.file.truncated) throw new ProblemError(tooLargeFile(fileName, size, most));
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Rejects when more bytes came than any allowed upload has, also outside the file part. */
function excess(request: FastifyRequest, most: number): Promise<never> {
  let received = 0;
  return new Promise((_resolve, reject) => {
    request.raw.on('data', (chunk: Buffer) => {
      received += chunk.byteLength;
      if (received > most + frameBytes) reject(new ProblemError(tooLargeFile('上传的文件', received, most)));
    });
  });
}

/** Closing at once would reset the connection before the client has read why. */
function leaveRest(request: FastifyRequest, reply: FastifyReply, patience: number): void {
  const { raw } = request;
  if (raw.complete) return;
  raw.resume();
  reply.raw.once('finish', () => {
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, patience);
    raw.once('end', () => clearTimeout(timer));
    raw.once('close', () => clearTimeout(timer));
  });
}

/** What the multipart reader says of a form it cannot follow; it has no codes. */
function isFaultOfForm(error: unknown): boolean {
  return error instanceof Error && /^(?:Multipart|Unexpected end of multipart|\w+ terminated early|The needle)/u.test(error.message);
}

const brokenForm: Fault = {
  code: 'upload-broken',
  what: '上传没有传完或内容残缺',
  where: '上传的文件',
  remedy: '没有保存任何内容。请检查网络后重新上传；用程序上传的，请检查 multipart/form-data 的写法。',
};

const notAnUpload: Fault = {
  code: 'wrong-content-type',
  what: '这里只接收上传的文件',
  where: '请求头 Content-Type',
  remedy: '请用“导入”或“检查”页选择文件；用程序上传的，用 multipart/form-data，字段名 file。',
};

const withoutFile: Fault = {
  code: 'upload-without-file',
  what: '请求里没有文件',
  where: '上传',
  remedy: `请选择一个文件：${acceptedFormatsText}；用程序上传的，字段名为 file。`,
};

function emptyFile(fileName: string): Fault {
  return { code: 'upload-empty', what: '文件是空的', where: fileName, remedy: '请确认文件已保存完整，再重新上传。' };
}
