import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timedTranscript, untimedTranscript } from '@/tests/utils/library/sample-transcript';
import { applyEdit } from '@/utils/library/edit/apply-edit';
import { type Edit, reverseEdit } from '@/utils/library/edit/edit';
import type { Cue, TimedCue } from '@/utils/transcript/model';

const first: TimedCue = { startMs: 0, endMs: 4_000, text: 'All right, so here we are' };
const second: TimedCue = {
  startMs: 4_000,
  endMs: 19_000,
  text: 'in front of the elephants.',
  speaker: 'Jawed',
};

function lineEdit(row: number, before: Cue, after: Cue): Edit {
  return { field: 'line', row, before, after };
}

describe('a change of a transcript', () => {
  test.each<readonly [string, Edit, object]>([
    [
      'gives it a title',
      { field: 'title', before: 'Me at the zoo', after: 'Zoo' },
      { title: 'Zoo' },
    ],
    [
      'takes its channel away',
      { field: 'channel', before: 'jawed', after: null },
      { channel: null },
    ],
    [
      'gives a line another text',
      lineEdit(1, second, { ...second, text: 'by the trunks.' }),
      { cues: [first, { ...second, text: 'by the trunks.' }] },
    ],
    [
      'gives a line another time',
      lineEdit(1, second, { ...second, startMs: 3_000, endMs: 3_000 }),
      { cues: [first, { ...second, startMs: 3_000, endMs: 3_000 }] },
    ],
    [
      'is none of a person’s choice',
      { field: 'video', before: timedTranscript().videoId, after: null },
      { videoId: null, videoIdReason: 'no-video-link' },
    ],
  ])('%s', (_sentence, edit, expected) => {
    const result = applyEdit(timedTranscript(), edit);
    expect(result).toMatchObject({ ok: true, transcript: expected });
    if (!result.ok) return;
    const back = applyEdit(result.transcript, reverseEdit(edit));
    const { videoIdReason: _reason, ...before } = timedTranscript();
    expect(back).toMatchObject({ ok: true, transcript: before });
  });

  test.each<readonly [string, string, Edit]>([
    [
      'its field reads otherwise now',
      'changed-meanwhile',
      { field: 'title', before: 'Old', after: 'New' },
    ],
    [
      'its line reads otherwise now',
      'changed-meanwhile',
      lineEdit(0, { ...first, text: 'Old' }, first),
    ],
    ['its line has moved', 'changed-meanwhile', lineEdit(0, { ...first, endMs: 1 }, first)],
    ['there is no such line', 'changed-meanwhile', lineEdit(9, first, second)],
    ['the line would be empty', 'empty-line', lineEdit(0, first, { ...first, text: '' })],
    [
      'the line would come after the next',
      'out-of-order',
      lineEdit(0, first, { ...first, startMs: 4_001, endMs: 5_000 }),
    ],
    [
      'the line would end before it begins',
      'ends-first',
      lineEdit(1, second, { ...second, endMs: 3_999 }),
    ],
  ])('is refused where %s', (_sentence, reason, edit) => {
    expect(applyEdit(timedTranscript(), edit)).toStrictEqual({ ok: false, reason });
  });

  test('is refused where a line would come before the one above it', () => {
    const late = timedTranscript(
      {},
      { timing: 'exact', cues: [{ ...first, startMs: 100 }, second] },
    );
    const edit = lineEdit(1, second, { ...second, startMs: 99 });
    expect(applyEdit(late, edit)).toStrictEqual({ ok: false, reason: 'out-of-order' });
  });

  test('of a line without times is one of its text', () => {
    const before = { text: first.text };
    const edit = lineEdit(0, before, { text: 'Right' });
    expect(applyEdit(untimedTranscript(), edit)).toMatchObject({ ok: true });
  });

  test('leaves all lines in order, whatever is typed', () => {
    const times = fc.record({ startMs: fc.nat(30_000), endMs: fc.nat(30_000) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), times), { maxLength: 8 }), (typed) => {
        let transcript = timedTranscript();
        for (const [row, after] of typed) {
          const before = transcript.cues[row];
          if (!before) continue;
          const result = applyEdit(transcript, lineEdit(row, before, { ...before, ...after }));
          if (result.ok) ({ transcript } = result);
        }
        if (transcript.timing === 'none') throw new Error('It has lost its times.');
        const [one, other] = transcript.cues;
        expect(one?.startMs).toBeLessThanOrEqual(other?.startMs ?? 0);
        for (const cue of transcript.cues) expect(cue.endMs).toBeGreaterThanOrEqual(cue.startMs);
      }),
    );
  });
});
