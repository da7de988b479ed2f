/** The part of a `FileSystemHandle` that is used; a file has `getFile`, a folder `entries`. */
export interface OpenableHandle {
  readonly name: string;
  getFile?(): Promise<File>;
  entries?(): AsyncIterable<readonly [name: string, child: OpenableHandle]>;
  /** Chromium only. Source: https://wicg.github.io/file-system-access/#api-filesystemhandle */
  requestPermission?(wanted: { readonly mode: 'read' }): Promise<PermissionState>;
}
