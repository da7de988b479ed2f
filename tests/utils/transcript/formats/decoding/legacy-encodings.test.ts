import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { encodeLegacy } from '@/tests/utils/transcript/formats/legacy-bytes';
import { guessEncodings } from '@/utils/transcript/formats/decoding/legacy-encodings';

const SAMPLES = [
  ['windows-1252', 'Le garçon est allé à l’école, et où était sa mère ? Là-bas, peut-être.'],
  ['windows-1252', 'Die Straße führt über die Brücke; schön, daß es geht – größer, früher.'],
  ['windows-1252', 'It’s the café’s “menu”.'],
  ['windows-1252', 'El niño comió mañana. ¿Qué pasó? ¡Nada! Después volvió a su país.'],
  ['windows-1250', 'Zażółć gęślą jaźń. Wszyscy ludzie rodzą się wolni i równi.'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy, a proto šel domů.'],
  ['windows-1250', 'Árvíztűrő tükörfúrógép; ő pedig nem jött velük többé.'],
  ['windows-1251', 'Все люди рождаются свободными и равными в своём достоинстве.'],
  ['windows-1251', 'Всі люди народжуються вільними і рівними у своїй гідності.'],
  ['windows-1253', 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια.'],
  ['windows-1254', 'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar.'],
  ['windows-1255', 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.'],
  ['windows-1256', 'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.'],
  ['windows-1257', 'Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis, kaip ir visų.'],
  ['windows-874', 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน'],
  ['koi8-u', 'Все люди рождаются свободными и равными в своем достоинстве.'],
  ['ibm866', 'Все люди рождаются свободными и равными в своем достоинстве.'],
  ['shift_jis', 'すべての人間は、生まれながらにして自由であり、平等である。'],
  ['euc-jp', 'すべての人間は、生まれながらにして自由であり、平等である。'],
  ['gb18030', '人人生而自由，在尊严和权利上一律平等。他们有理性和良心，对不对？'],
  ['big5', '人人生而自由，在尊嚴和權利上一律平等。他們有理性和良心，對不對？'],
  ['euc-kr', '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.'],
] as const;

test.each(SAMPLES)('of the readings of a text in %s, the right one is first: %s', (label, text) => {
  const [best] = guessEncodings(encodeLegacy(`00:01 --> 00:02\n${text}\n`, label));
  expect(best).toMatchObject({ label, preview: text });
});

describe('a file is not guessed at', () => {
  test('that is ASCII only: every reading gives the same', () => {
    expect(guessEncodings(new TextEncoder().encode('plain'))).toEqual([]);
  });

  test('by an encoding in which its bytes mean nothing', () => {
    const labels = guessEncodings(new Uint8Array([0x63, 0xff, 0x20])).map(({ label }) => label);
    expect(labels).not.toContain('shift_jis');
    expect(labels).toContain('windows-1252');
  });
});

test('the preview shows lines that differ, wherever they are in the file', () => {
  const bytes = encodeLegacy(`${'ascii\n'.repeat(20_000)}café\n`, 'windows-1252');
  expect(guessEncodings(bytes)[0]?.preview).toBe('café');
});

test('guessing never throws, and all its labels can decode', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      for (const { label } of guessEncodings(bytes)) new TextDecoder(label).decode(bytes);
    }),
  );
});
