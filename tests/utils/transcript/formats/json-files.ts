import { readFileSync } from 'node:fs';

import type { JsonFormat } from '@/tests/utils/transcript/formats/json-readers';

function sample(name: string): unknown {
  const parsed: unknown = JSON.parse(
    readFileSync(`tests/utils/transcript/formats/fixtures/${name}`, 'utf8'),
  );
  return parsed;
}

const WORD = { word: 'Hi', start: 0, end: 0.5 };
const SEGMENT = { start: 0, end: 0.5, text: ' Hi' };

/** What programs write, each in its variants: the family, the variant, and what the file holds. */
export const JSON_FILES: readonly (readonly [JsonFormat, string, unknown])[] = [
  ['assemblyai-json', 'utterances', sample('assemblyai-ms.json')],
  [
    'assemblyai-json',
    'words alone',
    { text: 'Hi', words: [{ text: 'Hi', start: 0, end: 250 }], utterances: null, audio_url: 'x' },
  ],
  [
    'assemblyai-json',
    'sentences',
    { sentences: [{ text: 'Hi', start: 0, end: 250, words: [] }], audio_duration: 7 },
  ],
  [
    'aws-transcribe-json',
    'items',
    {
      jobName: 'x',
      results: {
        transcripts: [{ transcript: 'Hi' }],
        items: [{ type: 'pronunciation', start_time: '0', alternatives: [{ content: 'Hi' }] }],
      },
      status: 'COMPLETED',
    },
  ],
  [
    'deepgram-json',
    'channels',
    {
      metadata: { request_id: 'x' },
      results: { channels: [{ alternatives: [{ transcript: 'Hi', words: [WORD] }] }] },
    },
  ],
  [
    'deepgram-json',
    'utterances',
    {
      results: {
        channels: [{ alternatives: [{ transcript: 'Hi' }] }],
        utterances: [{ start: 0, end: 1, transcript: 'Hi' }],
      },
    },
  ],
  [
    'google-speech-json',
    'version 1',
    { results: [{ alternatives: [{ transcript: 'Hi', confidence: 1, words: [] }] }] },
  ],
  [
    'google-speech-json',
    'an operation',
    { name: '1', done: true, response: { results: [{ alternatives: [{ transcript: 'Hi' }] }] } },
  ],
  ['podcast-json', 'segments', sample('podcasting20.json')],
  ['podcast-json', 'no version', { segments: [{ startTime: 0, body: 'Hi' }] }],
  ['rev-json', 'monologues', sample('rev.json')],
  ['segment-list-json', 'faster-whisper', sample('faster-whisper-list.json')],
  ['segment-list-json', 'youtube-transcript-api', sample('youtube-transcript-api.json')],
  ['segment-list-json', 'its command', [sample('youtube-transcript-api.json')]],
  ['segment-list-json', 'youtube-transcript', sample('youtube-transcript-npm.json')],
  ['segment-list-json', 'segments and nothing else', { segments: [SEGMENT] }],
  [
    'segment-list-json',
    'pipelines of Hugging Face',
    { text: ' Hi', chunks: [{ text: ' Hi', timestamp: [0, null] }] },
  ],
  [
    'segment-list-json',
    'Gladia',
    { result: { transcription: { utterances: [{ ...SEGMENT, words: [WORD] }] } } },
  ],
  ['segment-list-json', 'speakers without times', [{ speaker: 'Ann', text: 'Hi' }]],
  [
    'sidescript-json',
    'ours',
    { format: 'sidescript-transcript', cues: [{ startMs: 0, text: 'A' }] },
  ],
  [
    'speechmatics-json',
    'words',
    {
      format: '2.9',
      results: [{ type: 'word', start_time: 0, alternatives: [{ content: 'Hi' }] }],
    },
  ],
  [
    'speechmatics-json',
    'the first version',
    { job: {}, speakers: [], words: [{ name: 'Hi', time: '0.5', duration: '0.1' }] },
  ],
  ['text-field-json', 'OpenAI’s service', { text: 'Hi.', usage: { type: 'tokens' } }],
  ['text-field-json', 'a transcript in an object', { title: 'T', transcript: 'Hi.' }],
  [
    'watson-json',
    'words as lists',
    { results: [{ alternatives: [{ transcript: 'Hi', timestamps: [['Hi', 0, 1]] }] }] },
  ],
  ['whisper-cpp-json', '-oj', sample('whispercpp-oj.json')],
  ['whisper-cpp-json', 'silence', { result: { language: 'en' }, transcription: [] }],
  ['whisper-cpp-json', '-ojf', sample('whispercpp-ojf.json')],
  ['whisper-json', 'verbose_json', sample('openai-verbose_json.json')],
  [
    'whisper-json',
    'openai-whisper',
    { text: ' Hi', segments: [{ ...SEGMENT, seek: 0, avg_logprob: null, words: [WORD] }] },
  ],
  ['whisper-json', 'silence', { text: '', segments: [], language: 'en' }],
  ['whisper-json', 'words beside segments', { text: ' Hi', segments: [SEGMENT], words: [WORD] }],
  ['whisperx-json', 'segments and words', sample('whisperx.json')],
  [
    'whisperx-json',
    'words with scores alone',
    { segments: [{ ...SEGMENT, words: [{ ...WORD, score: 1 }] }], language: 'en' },
  ],
  [
    'word-list-json',
    'ElevenLabs',
    { language_code: 'en', text: 'Hi', words: [{ text: 'Hi', start: 0, end: 1, type: 'word' }] },
  ],
  ['word-list-json', 'OpenAI’s service', { text: 'Hi', words: [WORD] }],
  [
    'word-list-json',
    'digital paper edit',
    { words: [{ id: 0, text: 'Hi', start: 0, end: 1 }], paragraphs: [{ id: 0, speaker: 'A' }] },
  ],
  ['word-list-json', 'Vosk', { text: 'hi', result: [{ ...WORD, conf: 1 }] }],
  [
    'word-list-json',
    'Vosk, several',
    [{ text: 'hi', result: [{ ...WORD, conf: 1 }] }, { text: '' }],
  ],
  ['youtube-json3', 'automatic captions', sample('json3.json3')],
  ['youtube-json3', 'no mark', { events: [{ tStartMs: 0, segs: [{ utf8: 'Hi' }] }] }],
];
