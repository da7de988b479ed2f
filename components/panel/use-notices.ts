import { useSignal, type ReadonlySignal } from '@preact/signals';

/** What the last action came to, in words, empty before the first; `count` tells equal ones apart. */
export interface Notice {
  readonly words: string;
  readonly count: number;
}

export interface Notices {
  readonly notice: ReadonlySignal<Notice>;
  readonly notify: (words: string) => void;
  /** Takes a notice away again, unless another has come. */
  readonly dismiss: (count: number) => void;
}

/** What is said about actions: one notice at a time, the last. */
export function useNotices(): Notices {
  const notice = useSignal<Notice>({ words: '', count: 0 });
  return {
    notice,
    notify(words) {
      notice.value = { words, count: notice.value.count + 1 };
    },
    dismiss(count) {
      if (notice.value.count === count) notice.value = { words: '', count };
    },
  };
}
