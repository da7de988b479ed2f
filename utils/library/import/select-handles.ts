import type { OpenableHandle } from './openable-handle';
import { isLitterBelow } from './safe-path';
import { type Found, type Selection, selectFound } from './selection';

/**
 * Opens again what an earlier session chose, files and folders. To be called by a press of a
 * button: the browser may ask the person. Returns `null` where it may not be read, or where there
 * are no handles: then the person has to choose the same again.
 */
export async function selectHandles(handles: readonly OpenableHandle[]): Promise<Selection | null> {
  if (handles.length === 0) return null;
  for (const handle of handles) {
    if (!(await mayRead(handle))) return null;
  }
  const found = await Promise.all(handles.map((handle) => collect(handle, handle.name)));
  return selectFound(found.flat(), handles);
}

async function mayRead(handle: OpenableHandle): Promise<boolean> {
  try {
    return (await handle.requestPermission?.({ mode: 'read' })) === 'granted';
  } catch {
    return false;
  }
}

/** A folder's files, and where it cannot be read to its end, the folder itself as well. */
async function collect(handle: OpenableHandle, path: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  if (isLitterBelow(path)) return found;
  const children: Promise<readonly Found[]>[] = [];
  try {
    if (handle.getFile) found.push({ kind: 'file', file: await handle.getFile(), path });
    for await (const [name, child] of handle.entries?.() ?? []) {
      children.push(collect(child, `${path}/${name}`));
    }
  } catch {
    children.push(Promise.resolve([{ kind: 'unreadable', path }]));
  }
  return [...found, ...(await Promise.all(children)).flat()];
}
