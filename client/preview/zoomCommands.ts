import { l10n } from 'vscode';
import type { Command } from '../commands';
import type { ZoomStep } from './messages';
import type { Preview } from './preview';

const steps: Readonly<Record<string, ZoomStep>> = {
  'postmortem.zoomIn': 'in',
  'postmortem.zoomOut': 'out',
  'postmortem.zoomToWidth': 'width',
  'postmortem.zoomToPicture': 'picture',
};

/** Makes the pictures larger and smaller, for whoever has no hand for the buttons of the preview. */
export function zoomCommands(preview: Preview): Command[] {
  return Object.entries(steps).map(([id, step]) => ({
    id,
    execute: () => {
      if (!preview.panel) throw new Error(l10n.t('there is no preview to zoom. Open one first.'));
      preview.panel.zoom(step);
    },
  }));
}
