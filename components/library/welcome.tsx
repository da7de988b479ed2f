import { text, type MessageKey } from '@/components/shared/text';
import { parseVideoId } from '@/utils/transcript/video-id';
import { videoUrl } from '@/utils/transcript/video-url';

/** "Me at the zoo": its transcript comes with the extension. */
const bundledVideo = parseVideoId('jNQXAC9IVRw');

const steps: readonly { readonly title: MessageKey; readonly text: MessageKey }[] = [
  { title: 'welcomeImportTitle', text: 'welcomeImportText' },
  { title: 'welcomeWatchTitle', text: 'welcomeWatchText' },
  { title: 'welcomeQuoteTitle', text: 'welcomeQuoteText' },
];

/** The three steps of the first run. */
export function Welcome() {
  return (
    <section class="card welcome" aria-labelledby="welcome">
      <h2 id="welcome">{text('welcomeTitle')}</h2>
      <ol>
        {steps.map((step, index) => (
          <li key={step.title}>
            <span class="step" aria-hidden="true">
              {index + 1}
            </span>
            <h3>{text(step.title)}</h3>
            <p class="quiet">{text(step.text)}</p>
          </li>
        ))}
      </ol>
      {bundledVideo !== null && (
        <a class="button" href={videoUrl(bundledVideo)} target="_blank" rel="noreferrer">
          {text('welcomeTry')}
        </a>
      )}
    </section>
  );
}
