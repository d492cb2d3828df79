// Sends a file and tells how much of it has gone: the one request that needs progress, which fetch does not report.
import type { z } from 'zod';
import { accepted, connectionLost, currentCsrf, problemOf } from './client.ts';

/** Sends the file as field `file`. `onProgress` is told the share sent, 0 to 1. Rejects with a ProblemError. */
export function uploadFile<Schema extends z.ZodType>(
  address: string,
  file: File,
  schema: Schema,
  onProgress: (share: number) => void,
): Promise<z.infer<Schema>> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-csrf-token', currentCsrf());
    request.upload.addEventListener('progress', (event) => onProgress(event.lengthComputable && event.total > 0 ? event.loaded / event.total : 0));
    request.addEventListener('error', () => reject(connectionLost()));
    request.addEventListener('load', () => {
      const body = jsonOf(request.responseText);
      if (request.status < 200 || request.status > 299) {
        reject(problemOf(request.status, body));
        return;
      }
      try {
        resolve(accepted(schema, body));
      } catch (error) {
        reject(error instanceof Error ? error : connectionLost());
      }
    });
    request.send(form);
  });
}

function jsonOf(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return null;
  }
}
