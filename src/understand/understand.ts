import { type Conversation, languages } from "../conversation/conversation.js";
import { type HousePhrases, HouseReader } from "./acts/house.js";
import { CombinedReader, type LanguageKnowledge } from "./acts/reader.js";
import { compileHouse } from "./compile-language.js";
import { loadKnowledge } from "./knowledge.js";
import { detectLanguages } from "./language/detect.js";
import { fallbackDetector } from "./language/fallback.js";
import { spokenTokens } from "./text/spoken.js";
import { UnderstoodConversation } from "./understood.js";

/** Turns conversations into understood ones. Knowledge of a language is loaded when its first message comes. */
export class Understanding {
  private readonly reader: CombinedReader;

  /**
   * @param language what the user says all inputs are in, where the export does not say it itself
   * @param house phrases beside the built-in lexicons
   * @throws LexiconError where one of them cannot be read
   */
  constructor(
    private readonly language?: string,
    house: readonly HousePhrases[] = [],
  ) {
    this.reader = new CombinedReader(new LazyKnowledge(house));
  }

  async understand(conversation: Conversation): Promise<UnderstoodConversation> {
    const known =
      conversation.language === undefined && this.language !== undefined
        ? { ...conversation, language: this.language }
        : conversation;
    const tokens = known.messages.map((message) => spokenTokens(message.text));
    const detected = await detectLanguages(known, tokens, fallbackDetector);
    return new UnderstoodConversation(known, detected.conversation, detected.messages, tokens, this.reader);
  }
}

/** A map of languages that loads what is asked for; languages without lexicons are not there. */
class LazyKnowledge extends Map<string, LanguageKnowledge> {
  private readonly houses = new Map<string, HouseReader>();

  constructor(house: readonly HousePhrases[]) {
    super();
    for (const language of languages) {
      const own = house.filter((phrases) => phrases.language === language);
      if (own.length > 0) this.houses.set(language, new HouseReader(compileHouse(language, own)));
    }
  }

  override get(language: string): LanguageKnowledge | undefined {
    const loaded = super.get(language);
    if (loaded || !(languages as readonly string[]).includes(language)) return loaded;
    const knowledge = loadKnowledge(language, this.houses.get(language));
    this.set(language, knowledge);
    return knowledge;
  }
}
