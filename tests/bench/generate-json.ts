import type { TimedCue } from '@/utils/transcript/model';

/** Writes lines as YouTube's json3 captions, with a time for each word. */
export function generateJson3(cues: readonly TimedCue[]): string {
  const events = cues.map(({ startMs, endMs, text }) => ({
    tStartMs: startMs,
    dDurationMs: endMs - startMs,
    segs: text.split(' ').map((word, index) => ({
      utf8: index === 0 ? word : ` ${word}`,
      tOffsetMs: index * 100,
      acAsrConf: 0,
    })),
  }));
  return JSON.stringify({ wireMagic: 'pb3', events });
}

/** Writes lines as openai-whisper's JSON, with a time for each word. */
export function generateWhisperJson(cues: readonly TimedCue[]): string {
  const segments = cues.map(({ startMs, endMs, text }, id) => ({
    id,
    seek: 0,
    start: startMs / 1000,
    end: endMs / 1000,
    text: ` ${text}`,
    tokens: [50364, 286, 478, 257, 50464],
    temperature: 0,
    avg_logprob: -0.25,
    compression_ratio: 1.5,
    no_speech_prob: 0.01,
    words: text.split(' ').map((word, index) => ({
      word: ` ${word}`,
      start: (startMs + index * 100) / 1000,
      end: (startMs + index * 100 + 90) / 1000,
      probability: 0.9,
    })),
  }));
  const text = cues.map((cue) => ` ${cue.text}`).join('');
  return JSON.stringify({ text, segments, language: 'en' });
}
