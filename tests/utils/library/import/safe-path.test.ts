import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLitterBelow, safePath } from '@/utils/library/import/safe-path';

describe('a path from a zip or folder', () => {
  test.each([
    ['stays as it is', 'Show/2025-04-28 Title.md', 'Show/2025-04-28 Title.md'],
    ['stays as it is in any script', 'Передача/Ведущий 🎙.md', 'Передача/Ведущий 🎙.md'],
    ['loses steps up', '../../a/../b.md', 'a/b.md'],
    ['loses its root', '/etc/passwd', 'etc/passwd'],
    ['loses empty and idle steps', 'a//./b.md', 'a/b.md'],
    ['has forward slashes', 'a\\..\\b.md', 'a/b.md'],
    ['loses control characters', 'a\n\u0000b.md', 'a\ufffd\ufffdb.md'],
    ['loses what turns its direction', 'gpj\u202Edm.exe', 'gpj\ufffddm.exe'],
    ['loses half an emoji', 'a\ud83d.md', 'a\ufffd.md'],
    ['is never empty', '../..', '\ufffd'],
  ])('%s', (_sentence, path, safe) => {
    expect(safePath(path)).toBe(safe);
  });

  test('of any kind becomes short and well formed, and once safe stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (path) => {
        const safe = safePath(path);
        expect(safe.length).toBeGreaterThan(0);
        expect(safe.length).toBeLessThanOrEqual(500);
        expect(safe.isWellFormed()).toBe(true);
        expect(safe.split('/')).not.toContain('..');
        expect(safePath(safe)).toBe(safe);
      }),
    );
  });

  test.each([
    ['a file', 'folder/a.md', false],
    ['a hidden file', 'folder/.a.md', true],
    ['a file in a hidden folder', 'folder/.git/a.md', true],
    ['what macOS leaves', 'folder/__MACOSX/a.md', true],
    ['what Windows leaves', 'folder/desktop.ini', true],
    ['a file in a hidden folder that was chosen itself', '.folder/a.md', false],
    ['a hidden file that was chosen itself', '.a.md', false],
    ['a name with dots', 'folder/...and so on.md', false],
  ])('%s: is it litter?', (_what, path, isLitter) => {
    expect(isLitterBelow(path)).toBe(isLitter);
  });
});
