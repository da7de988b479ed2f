declare module 'webvtt-parser' {
  interface TreeNode {
    readonly type: string;
    readonly value?: string | number;
    readonly children?: readonly TreeNode[];
  }
  interface Cue {
    /** In seconds. */
    readonly startTime: number;
    readonly endTime: number;
    readonly tree: TreeNode;
  }
  class WebVTTParser {
    constructor(entities: Readonly<Record<string, string>>);
    parse(input: string): { readonly cues: readonly Cue[] };
  }
  export type { TreeNode };
  const module: { readonly WebVTTParser: typeof WebVTTParser };
  export default module;
}
