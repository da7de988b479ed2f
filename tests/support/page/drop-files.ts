import type { EncodedTarget } from '@/tests/support/target';
import type { Attempt } from './attempt';
import { readOne } from './find-elements';

/** A file as data that can be sent into a page; its bytes in base 64. */
export interface EncodedFile {
  readonly name: string;
  readonly base64: string;
}

/** Waits for an element and drops files on it. */
export function dropFiles(target: EncodedTarget, files: readonly EncodedFile[]): Attempt<null> {
  return readOne(target, (element) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const { left, top, width, height } = element.getBoundingClientRect();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(
        new DragEvent(type, {
          bubbles: true,
          cancelable: true,
          composed: true,
          dataTransfer,
          clientX: left + width / 2,
          clientY: top + height / 2,
        }),
      );
    }
    return null;
  });
}
