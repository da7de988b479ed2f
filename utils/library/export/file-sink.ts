/** Takes files one by one, and holds none of them in memory. */
export interface FileSink {
  /**
   * Adds a file; `path` has forward slashes and must not have been added yet. What `bytes` hold may
   * change once this has resolved.
   */
  add(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends what was written and closes the stream. */
  close(): Promise<void>;
}

/** Makes the stream itself the file: for one alone, whose name the person has chosen. */
export function startFile(writable: WritableStream<Uint8Array<ArrayBuffer>>): FileSink {
  const writer = writable.getWriter();
  return {
    add: (_path, bytes) => writer.write(bytes),
    close: () => writer.close(),
  };
}
