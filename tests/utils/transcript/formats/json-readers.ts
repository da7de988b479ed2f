import {
  readAssemblyaiJson,
  recognizeAssemblyaiJson,
} from '@/utils/transcript/formats/json/assemblyai-json';
import {
  readAwsTranscribeJson,
  recognizeAwsTranscribeJson,
} from '@/utils/transcript/formats/json/aws-transcribe-json';
import {
  readDeepgramJson,
  recognizeDeepgramJson,
} from '@/utils/transcript/formats/json/deepgram-json';
import {
  readGoogleSpeechJson,
  recognizeGoogleSpeechJson,
} from '@/utils/transcript/formats/json/google-speech-json';
import {
  readPodcastJson,
  recognizePodcastJson,
} from '@/utils/transcript/formats/json/podcast-json';
import { readRevJson, recognizeRevJson } from '@/utils/transcript/formats/json/rev-json';
import {
  readSegmentListJson,
  recognizeSegmentListJson,
} from '@/utils/transcript/formats/json/segment-list-json';
import {
  readSidescriptJson,
  recognizeSidescriptJson,
} from '@/utils/transcript/formats/json/sidescript-json';
import {
  readSpeechmaticsJson,
  recognizeSpeechmaticsJson,
} from '@/utils/transcript/formats/json/speechmatics-json';
import {
  readTextFieldJson,
  recognizeTextFieldJson,
} from '@/utils/transcript/formats/json/text-field-json';
import { readWatsonJson, recognizeWatsonJson } from '@/utils/transcript/formats/json/watson-json';
import {
  readWhisperCppJson,
  recognizeWhisperCppJson,
} from '@/utils/transcript/formats/json/whisper-cpp-json';
import {
  readWhisperJson,
  recognizeWhisperJson,
} from '@/utils/transcript/formats/json/whisper-json';
import {
  readWhisperxJson,
  recognizeWhisperxJson,
} from '@/utils/transcript/formats/json/whisperx-json';
import {
  readWordListJson,
  recognizeWordListJson,
} from '@/utils/transcript/formats/json/word-list-json';
import {
  readYoutubeJson3,
  recognizeYoutubeJson3,
} from '@/utils/transcript/formats/json/youtube-json3';

/** Every family of JSON files, by its name. */
export const JSON_READERS = {
  'assemblyai-json': { recognize: recognizeAssemblyaiJson, read: readAssemblyaiJson },
  'aws-transcribe-json': { recognize: recognizeAwsTranscribeJson, read: readAwsTranscribeJson },
  'deepgram-json': { recognize: recognizeDeepgramJson, read: readDeepgramJson },
  'google-speech-json': { recognize: recognizeGoogleSpeechJson, read: readGoogleSpeechJson },
  'podcast-json': { recognize: recognizePodcastJson, read: readPodcastJson },
  'rev-json': { recognize: recognizeRevJson, read: readRevJson },
  'segment-list-json': { recognize: recognizeSegmentListJson, read: readSegmentListJson },
  'sidescript-json': { recognize: recognizeSidescriptJson, read: readSidescriptJson },
  'speechmatics-json': { recognize: recognizeSpeechmaticsJson, read: readSpeechmaticsJson },
  'text-field-json': { recognize: recognizeTextFieldJson, read: readTextFieldJson },
  'watson-json': { recognize: recognizeWatsonJson, read: readWatsonJson },
  'whisper-cpp-json': { recognize: recognizeWhisperCppJson, read: readWhisperCppJson },
  'whisper-json': { recognize: recognizeWhisperJson, read: readWhisperJson },
  'whisperx-json': { recognize: recognizeWhisperxJson, read: readWhisperxJson },
  'word-list-json': { recognize: recognizeWordListJson, read: readWordListJson },
  'youtube-json3': { recognize: recognizeYoutubeJson3, read: readYoutubeJson3 },
} as const;

export type JsonFormat = keyof typeof JSON_READERS;
