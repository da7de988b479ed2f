import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import { splitAtMarks, surveyMarks } from './marked-lines';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { takeSpeakers } from '@/utils/transcript/formats/captions/speaker-prefix';
import { readTextLines, sampleLines } from './text-lines';
import { readWhisperTable, recognizeWhisperTable } from './whisper-table';

/** What whisper programs print beside the lines: how they were built, loaded and timed. */
const LOG_LINE =
  /^(?:(?:whisper|ggml|gguf|main|system_info|log|output|init|load|run|error|warning)[\w ]{0,40}:|Detecting language|Detected language|Transcribing|Performing|\d{1,3}%\|)/i;
const LANGUAGE_LINE = /^Detected language:?\s+'?([A-Za-z]{2,20})/;
const AUTO_LANGUAGE = /auto-detected language: ([a-z]{2,3})\b/;

/** The colours that whisper.cpp prints with `-pc`; the escape before them is gone. */
const COLOUR = /\[(?:\d{1,3};){0,4}\d{1,3}m/g;

/** whisper.cpp's marks for a change of voice, with `-tdrz` and with `-di`. */
const SPEAKER_TURN = '[SPEAKER_TURN]';
const STEREO_SPEAKER = /^\((speaker (?:\d{1,2}|\?))\)\s*/;

/** Recognizes what whisper programs print or write as tables; not openai-whisper's plain text. */
export function recognizeWhisperText(text: string): Recognition | null {
  const table = recognizeWhisperTable(text);
  if (table) return table;
  const { markCount, lineCount, isBare, hasArrows, preambleCount } = surveyMarks(sampleLines(text));
  const share = markCount / Math.max(1, lineCount - preambleCount);
  if (markCount === 0 || isBare || !hasArrows || share < 0.3) return null;
  return {
    confidence: 0.94,
    reason: 'lines like “[00:00.000 --> 00:02.500]  text”, as Whisper prints',
  };
}

/**
 * Reads what whisper programs print while they work, `[00:00:00.000 --> 00:00:02.500]  text`
 * (whisper.cpp, openai-whisper without hours, whisperX and faster-whisper in seconds:
 * `[0.00s -> 2.50s] text`), and their tables (`readWhisperTable`). What they print beside it is left
 * out, except the language they found.
 */
export function readWhisperText(text: string, problems: ProblemList): Reading {
  if (recognizeWhisperTable(text)) {
    return { header: {}, cues: takeSpeakers(readWhisperTable(text, problems)) };
  }
  const { preamble, blocks } = splitAtMarks(readTextLines(text));
  let language: string | null = null;
  for (const { line, text: content } of preamble) {
    language ??= (LANGUAGE_LINE.exec(content) ?? AUTO_LANGUAGE.exec(content))?.[1] ?? null;
    if (LOG_LINE.test(content)) continue;
    problems.add('stray-line', line, 'This line stands above the first time. It was left out.');
  }
  const cues = blocks.map(({ mark, line, lines }): RawCue => {
    const said = lines
      .filter((content) => content.line === line || !LOG_LINE.test(content.text))
      .map(({ text: content }) => content);
    const whole = said.join('\n').replaceAll(SPEAKER_TURN, '').replaceAll(COLOUR, '');
    const speaker = STEREO_SPEAKER.exec(whole);
    return {
      startMs: mark.startMs,
      endMs: mark.endMs,
      text: speaker ? whole.slice(speaker[0].length) : whole,
      speaker: speaker?.[1] ?? null,
      line,
    };
  });
  return { header: { language }, cues: takeSpeakers(cues) };
}
