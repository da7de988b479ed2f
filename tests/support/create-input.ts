import { Buffer } from 'node:buffer';
import type { DroppedFile, Tab, TextEdge } from './browser-driver';
import { type CallablePage, callPage, writeExpression } from './call-page';
import { holdKeys, pressWith } from './hold-keys';
import type { EncodedFile } from './page/drop-files';
import type { Point } from './page/mouse-point';
import {
  describeTarget,
  describeTextMatch,
  encodeTarget,
  encodeTextMatch,
  type Target,
} from './target';

type Input = Pick<
  Tab,
  | 'choose'
  | 'click'
  | 'dragSelect'
  | 'dropFiles'
  | 'fill'
  | 'hover'
  | 'press'
  | 'setFiles'
  | 'type'
  | 'wheel'
>;

/** Enough that the page sees a drag and not a jump. */
const DRAG_STEPS = 8;

/**
 * The part of a tab that a hand on mouse and keyboard would do. It brings the tab to the front:
 * browsers let a tab behind another wait a second for each move of the mouse.
 */
export function createInput(page: CallablePage): Input {
  const { bringToFront, keyboard, mouse } = page.port;

  /** Waits until a target can be reached, and brings the mouse beside its middle. */
  const approach = async (target: Target, enabled: boolean): Promise<Point> => {
    await bringToFront();
    const words = describeTarget(target);
    const point = await callPage(page, words, 'reachElement', encodeTarget(target), enabled);
    // A page that was loaded under a resting mouse hears of it only when it moves.
    await mouse.move(point.x - 1, point.y);
    return point;
  };

  const hover = async (target: Target): Promise<void> => {
    const { x, y } = await approach(target, false);
    await mouse.move(x, y);
  };

  const reachTextEdge = ({ edge, words, within }: TextEdge): Promise<Point> => {
    const encoded = { edge, words, within: encodeTarget(within) };
    const wanted = `${edge} ${JSON.stringify(words)} in ${describeTarget(within)}`;
    return callPage(page, wanted, 'reachTextEdge', encoded);
  };

  const click: Input['click'] = async (target, { holding = [], count = 1 } = {}) => {
    const { x, y } = await approach(target, true);
    await holdKeys(keyboard, holding, () => mouse.click(x, y, count));
  };

  return {
    click,
    hover,
    wheel: async (target, deltaYPx) => {
      await hover(target);
      await mouse.wheel(deltaYPx);
    },
    dragSelect: async (from, to) => {
      await bringToFront();
      // Chromium loses the start of a selection when the page scrolls under the held button.
      await reachTextEdge(to);
      const start = await reachTextEdge(from);
      await mouse.move(start.x, start.y);
      await mouse.down();
      const end = await reachTextEdge(to);
      await mouse.move(end.x, end.y, { steps: DRAG_STEPS });
      await mouse.up();
    },
    press: async (key, { holding = [] } = {}) => {
      await bringToFront();
      await pressWith(keyboard, key, holding);
    },
    type: async (text) => {
      await bringToFront();
      await keyboard.type(text);
    },
    fill: async (target, text) => {
      await click(target);
      await pressWith(keyboard, 'a', ['ControlOrMeta']);
      await (text === '' ? keyboard.press('Delete') : keyboard.type(text));
    },
    choose: async (target, option) => {
      const wanted = `option ${JSON.stringify(option)} of ${describeTarget(target)}`;
      await callPage(page, wanted, 'chooseOption', encodeTarget(target), option);
    },
    setFiles: async (label, paths) => {
      const rule = encodeTextMatch(label);
      await callPage(page, `file input ${describeTextMatch(label)}`, 'fileInput', rule);
      const expression = `sidescriptPageFunctions.findFileInput(${writeExpression(rule)}).value`;
      await page.port.setFiles(expression, paths);
    },
    dropFiles: async (target, files) => {
      const encoded = files.map(encodeFile);
      await callPage(page, describeTarget(target), 'dropFiles', encodeTarget(target), encoded);
    },
  };
}

function encodeFile({ name, contents }: DroppedFile): EncodedFile {
  return { name, base64: Buffer.from(contents).toString('base64') };
}
