import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Configuration, loadConfiguration } from '../../configuration/configuration';
import { readConfigurationFile } from '../../configuration/configurationFile';
import { configurationShape } from '../../configuration/settingsTable';
import type { Keys } from '../../configuration/shape';
import { inEnglish, type Translate } from '../../l10n/translate';
import type { YamlNode } from '../../model/yamlValues';
import { inLanguage } from '../../rules/inLanguage';
import type { Finding, Rule } from '../../rules/rule';
import type { Files } from '../../workspace/files';
import { type Positions, positionsOf } from '../toLsp';

/** What a feature may know of an open settings file: one version of it, read and checked. */
export interface ConfigurationView {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** What of the text is YAML; missing when nothing is. */
  readonly node?: YamlNode;
  readonly findings: readonly Finding[];
  /** Never used again for other findings. */
  readonly resultId: string;
  readonly shape: Keys;
  readonly positions: Positions;
}

/** Looks at open settings files. The files that they go on from may change at any time, so these are read each time. */
export class ConfigurationViews {
  readonly #shape: Keys;
  #seen = 0;

  constructor(
    private readonly files: Files,
    rules: readonly Rule[],
    /** The reader's language, once it is known. */
    private readonly translate: () => Translate = () => inEnglish,
  ) {
    this.#shape = configurationShape(rules);
  }

  async of(document: TextDocument): Promise<ConfigurationView> {
    const { uri, version } = document;
    const text = document.getText();
    const { node } = readConfigurationFile(text, this.#shape);
    const { findings }: Configuration = await loadConfiguration({ uri, text }, this.files, this.#shape);
    this.#seen += 1;
    return {
      uri,
      version,
      text,
      ...(node && { node }),
      findings: inLanguage(findings, this.translate()),
      resultId: `configuration ${this.#seen}`,
      shape: this.#shape,
      positions: positionsOf(text),
    };
  }
}
