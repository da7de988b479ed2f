import { useLayoutEffect, useRef } from 'preact/hooks';
import { text, textLocale } from '@/components/shared/text';
import type { Timing } from '@/utils/session/create-timing';
import type { TimingAdjustment } from '@/utils/transcript/timing';
import { MinusIcon, PlusIcon } from './icons';
import { ToolButton } from './tool-button';

export interface TimingFormProps {
  readonly timing: Timing;
  /** Gives lines without times estimated ones. */
  readonly onEstimate: (durationMs: number) => void;
  /** The length of the video, `null` while it is not known. */
  readonly durationMs: number | null;
}

const stepMs = 100;

/** Puts the times of the transcript right, or gives it some. */
export function TimingForm({ timing, durationMs, onEstimate }: TimingFormProps) {
  const adjustment = timing.adjustment.value;
  const canEstimate = timing.lines.value.timing === 'none';
  return (
    <div role="group" id="timing" class="drawer" aria-label={text('timing')}>
      {canEstimate ? (
        <>
          <p>{text(durationMs === null ? 'timingEstimateWait' : 'timingEstimateHint')}</p>
          <div class="row">
            <EstimateButton durationMs={durationMs} onEstimate={onEstimate} />
          </div>
        </>
      ) : (
        <PutRight timing={timing} adjustment={adjustment} />
      )}
      {timing.isForgotten.value && <p role="alert">{text('timingForgotten')}</p>}
      <div class="row">
        <UndoButton name={text('timingUndo')} isOff={!timing.canUndo.value} onPress={timing.undo} />
        <UndoButton
          name={text('timingReset')}
          isOff={!timing.isAdjusted.value}
          onPress={timing.reset}
        />
      </div>
    </div>
  );
}

/** Gives lines without times estimated ones; off while the length of the video is not known. */
export function EstimateButton({ durationMs, onEstimate }: Omit<TimingFormProps, 'timing'>) {
  return (
    <button
      type="button"
      class="chip quiet"
      aria-disabled={durationMs === null || undefined}
      onClick={() => {
        if (durationMs !== null) onEstimate(durationMs);
      }}
    >
      {text('timingEstimate')}
    </button>
  );
}

interface PutRightProps {
  readonly timing: Timing;
  readonly adjustment: TimingAdjustment;
}

function PutRight({ timing, adjustment }: PutRightProps) {
  if (adjustment.kind === 'estimated') return <EstimatedHint />;
  const { offsetMs, drift } = adjustment;
  const seconds = offsetMs / 1000;
  return (
    <>
      <div class="row">
        <label for="offset">{text('timingOffset')}</label>
        <ToolButton name={text('timingEarlier')} onPress={() => timing.moveBy(-stepMs)}>
          <MinusIcon />
        </ToolButton>
        <input
          id="offset"
          type="number"
          class="field number"
          step={stepMs / 1000}
          value={seconds}
          onChange={({ currentTarget: field }) => {
            if (Number.isFinite(field.valueAsNumber)) timing.setOffset(field.valueAsNumber * 1000);
            // What was no number, or too large, gives way to what holds.
            else field.valueAsNumber = seconds;
          }}
        />
        <span>{text('timingSeconds')}</span>
        <ToolButton name={text('timingLater')} onPress={() => timing.moveBy(stepMs)}>
          <PlusIcon />
        </ToolButton>
      </div>
      {drift !== 0 && <p>{text('timingDrift', formatDrift(drift))}</p>}
      <p>{text('timingPinHint')}</p>
    </>
  );
}

/** It stands where the button was that led here, and takes the focus over from it. */
function EstimatedHint() {
  const hintRef = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const root = hintRef.current?.getRootNode();
    if (root instanceof ShadowRoot && root.activeElement === null) hintRef.current?.focus();
  }, []);
  return (
    <p ref={hintRef} tabIndex={-1}>
      {text('timingEstimated')}
    </p>
  );
}

function formatDrift(drift: number): string {
  const format = new Intl.NumberFormat(textLocale(), {
    maximumFractionDigits: 1,
    signDisplay: 'always',
  });
  return format.format(drift * 3600);
}

interface UndoButtonProps {
  readonly name: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
}

function UndoButton({ name, isOff, onPress }: UndoButtonProps) {
  return (
    <button
      type="button"
      class="chip quiet"
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onPress}
    >
      {name}
    </button>
  );
}
