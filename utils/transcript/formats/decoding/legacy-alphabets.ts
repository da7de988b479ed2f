/** How letters were stored before UTF-8, for one group of languages. */
export interface LegacyEncoding {
  /** What `TextDecoder` calls it: https://encoding.spec.whatwg.org/#names-and-labels */
  readonly label: string;
  /** Whom it is for, to choose by: "Western European". */
  readonly name: string;
  /** How its languages write: with accents, in an alphabet of their own, without spaces. */
  readonly script: 'latin' | 'alphabet' | 'ideographs';
  /** The letters beyond ASCII that make up most of a text in one of its languages. */
  readonly frequent: string;
  /** The other letters of its languages. */
  readonly usual: RegExp;
}

type Letters = Pick<LegacyEncoding, 'script' | 'frequent' | 'usual'>;

const WESTERN: Letters = {
  script: 'latin',
  frequent: 'àáãäåæçèéêíñóöøüß',
  usual: /[âëìîïòôõùúûýÿœÀÁÂÃÄÅÆÇÈÉÊÌÍÎÑÒÓÔÕÖØÚÜŒ¿¡ªº]/u,
};
const CENTRAL: Letters = {
  script: 'latin',
  frequent: 'ąćęłśżáčéěířšýžóůöőüűăș',
  usual: /[ńźďňťúäâîşţđßôľĺŕĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜŐŰĂÂÎŞŢĐĽ]/u,
};
const TURKISH: Letters = {
  script: 'latin',
  frequent: 'çğıöşüİ',
  usual: /[âîûÇĞÖŞÜ]/u,
};
const BALTIC: Letters = {
  script: 'latin',
  frequent: 'čėįšųūžāēģīķļņõäöü',
  usual: /[ąęōĄČĘĖĮŠŲŪŽĀĒĢĪĶĻŅÕÄÖÜ]/u,
};
const VIETNAMESE: Letters = {
  script: 'latin',
  frequent: 'đôơưâêă\u0300\u0301\u0303\u0309\u0323',
  usual: /[àáèéìíòóùúýĂÂĐÊÔƠƯ]/u,
};
const CYRILLIC: Letters = {
  script: 'alphabet',
  frequent: 'оеаинтсрвлкмдпуяьіы',
  usual: /[а-яА-ЯёЁїєґІЇЄҐўЎ]/u,
};
const GREEK: Letters = {
  script: 'alphabet',
  frequent: 'αοιετσνρκπμλςυηάίόέ',
  usual: /[α-ωΑ-Ωήύώϊϋΐΰ]/u,
};
const HEBREW: Letters = {
  script: 'alphabet',
  frequent: 'אבגדהוזחטיכלמנסעפצקרשתםןךףץ',
  usual: /[\u05B0-\u05C2]/u,
};
const ARABIC: Letters = {
  script: 'alphabet',
  frequent: 'اليمونتربعدسفهكحقةیک',
  usual: /[ء-غف-\u0652پچژگ،؟]/u,
};
const THAI: Letters = {
  script: 'alphabet',
  frequent: 'านรอกเงมยลวดทสตปบคห่้ัิี',
  usual: /[ก-๛]/u,
};

/** Kana are half of all Japanese. */
const JAPANESE: Letters = {
  script: 'ideographs',
  frequent:
    'ぁあぃいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつてでとどなにねのはばひびぶべほまみめもゃやゅゆょよらりるれろわをん、。',
  usual: /[ァ-ヶー\p{Script=Han}]/u,
};
/** Of Chinese and Korean, the most frequent characters: a third of all text and more. */
const SIMPLIFIED: Letters = {
  script: 'ideographs',
  frequent:
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日',
  usual: /\p{Script=Han}/u,
};
const TRADITIONAL: Letters = {
  script: 'ideographs',
  frequent:
    '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日',
  usual: /\p{Script=Han}/u,
};
const KOREAN: Letters = {
  script: 'ideographs',
  frequent:
    '이다는에의가을은고를하한로도지사기서인자리대해어정일시들그것수나라아니있게만보요안스여부전과면주으선상원장제경동',
  usual: /\p{Script=Hangul}/u,
};

/** In the order in which they are offered where nothing tells them apart. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  { label: 'windows-1252', name: 'Western European', ...WESTERN },
  { label: 'windows-1250', name: 'Central European', ...CENTRAL },
  { label: 'windows-1251', name: 'Cyrillic', ...CYRILLIC },
  { label: 'gb18030', name: 'Chinese, simplified', ...SIMPLIFIED },
  { label: 'big5', name: 'Chinese, traditional', ...TRADITIONAL },
  { label: 'shift_jis', name: 'Japanese (Shift JIS)', ...JAPANESE },
  { label: 'euc-jp', name: 'Japanese (EUC)', ...JAPANESE },
  { label: 'euc-kr', name: 'Korean', ...KOREAN },
  { label: 'windows-1254', name: 'Turkish', ...TURKISH },
  { label: 'windows-1253', name: 'Greek', ...GREEK },
  { label: 'windows-1255', name: 'Hebrew', ...HEBREW },
  { label: 'windows-1256', name: 'Arabic', ...ARABIC },
  { label: 'windows-1257', name: 'Baltic', ...BALTIC },
  { label: 'windows-1258', name: 'Vietnamese', ...VIETNAMESE },
  { label: 'windows-874', name: 'Thai', ...THAI },
  { label: 'iso-8859-2', name: 'Central European (ISO)', ...CENTRAL },
  { label: 'koi8-u', name: 'Cyrillic (KOI8)', ...CYRILLIC },
  { label: 'ibm866', name: 'Cyrillic (DOS)', ...CYRILLIC },
  { label: 'macintosh', name: 'Western European (Mac)', ...WESTERN },
];
