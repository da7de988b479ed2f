import { readAssemblyaiJson, recognizeAssemblyaiJson } from './assemblyai-json';
import { readAwsTranscribeJson, recognizeAwsTranscribeJson } from './aws-transcribe-json';
import { readDeepgramJson, recognizeDeepgramJson } from './deepgram-json';
import type { JsonFamily } from '@/utils/transcript/formats/families';
import { readGoogleSpeechJson, recognizeGoogleSpeechJson } from './google-speech-json';
import { readPodcastJson, recognizePodcastJson } from './podcast-json';
import { readRevJson, recognizeRevJson } from './rev-json';
import { readSegmentListJson, recognizeSegmentListJson } from './segment-list-json';
import { readSidescriptJson, recognizeSidescriptJson } from './sidescript-json';
import { readSpeechmaticsJson, recognizeSpeechmaticsJson } from './speechmatics-json';
import { readTextFieldJson, recognizeTextFieldJson } from './text-field-json';
import { readWatsonJson, recognizeWatsonJson } from './watson-json';
import { readWhisperCppJson, recognizeWhisperCppJson } from './whisper-cpp-json';
import { readWhisperJson, recognizeWhisperJson } from './whisper-json';
import { readWhisperxJson, recognizeWhisperxJson } from './whisperx-json';
import { readWordListJson, recognizeWordListJson } from './word-list-json';
import { readYoutubeJson3, recognizeYoutubeJson3 } from './youtube-json3';

type Entry = readonly [
  format: string,
  recognize: JsonFamily['recognize'],
  read: JsonFamily['read'],
  ...extensions: readonly string[],
];

/** Of two that are as sure of a file, the first gets it. */
const ENTRIES: readonly Entry[] = [
  ['sidescript-json', recognizeSidescriptJson, readSidescriptJson],
  ['youtube-json3', recognizeYoutubeJson3, readYoutubeJson3, 'json3'],
  ['whisper-json', recognizeWhisperJson, readWhisperJson],
  ['whisper-cpp-json', recognizeWhisperCppJson, readWhisperCppJson],
  ['whisperx-json', recognizeWhisperxJson, readWhisperxJson],
  ['podcast-json', recognizePodcastJson, readPodcastJson],
  ['deepgram-json', recognizeDeepgramJson, readDeepgramJson],
  ['assemblyai-json', recognizeAssemblyaiJson, readAssemblyaiJson],
  ['aws-transcribe-json', recognizeAwsTranscribeJson, readAwsTranscribeJson],
  ['watson-json', recognizeWatsonJson, readWatsonJson],
  ['google-speech-json', recognizeGoogleSpeechJson, readGoogleSpeechJson],
  ['speechmatics-json', recognizeSpeechmaticsJson, readSpeechmaticsJson],
  ['rev-json', recognizeRevJson, readRevJson],
  ['segment-list-json', recognizeSegmentListJson, readSegmentListJson],
  ['word-list-json', recognizeWordListJson, readWordListJson],
  ['text-field-json', recognizeTextFieldJson, readTextFieldJson],
];

/** All that is known in JSON. */
export const JSON_FAMILIES: readonly JsonFamily[] = ENTRIES.map(
  ([format, recognize, read, ...extensions]) => ({ format, extensions, recognize, read }),
);
