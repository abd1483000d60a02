import { type Conversation, languages } from "../conversation/conversation.js";
import { type HousePhrases, HouseReader } from "./acts/house.js";
import { CombinedReader, type LanguageKnowledge } from "./acts/reader.js";
import { compileHouse } from "./compile-language.js";
import { loadKnowledge } from "./knowledge.js";
import { detectLanguages } from "./language/detect.js";
import { fallbackDetector } from "./language/fallback.js";
import { SpokenTexts } from "./text/spoken-texts.js";
import { UnderstoodConversation } from "./understood.js";

/** Turns conversations into understood ones. Knowledge of a language is loaded when its first message comes. */
export class Understanding {
  private readonly reader: CombinedReader;
  private readonly texts = new SpokenTexts();

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
    const texts = known.messages.map((message) => this.texts.of(message.text));
    const votes = texts.map((text) => text.vote);
    const detected = await detectLanguages(known, votes, fallbackDetector);
    return new UnderstoodConversation(known, detected.conversation, detected.messages, texts, this.reader);
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
