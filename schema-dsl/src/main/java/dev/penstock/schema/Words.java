package dev.penstock.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The English words that the rules of {@link Inflector} do not cover. */
final class Words {
  /** The same in the singular and the plural. */
  static final Set<String> UNCOUNTABLE =
      words(
          """
          advice aircraft analytics audio baggage bison cash cattle chess clothing cod commerce
          corps data debris deer diabetes electronics energy equipment evidence expertise feedback
          firmware fish fun furniture garbage gossip hardware headquarters health homework
          housework info information insurance jewelry justice knowledge literature logistics
          luggage machinery mail mathematics means media metadata middleware money moose mud music
          news offspring pants personnel physics police politics pollution rain research rice
          salmon scissors series sewage sheep shrimp software spacecraft species staff stuff swine
          tennis traffic transportation trousers trout tuna wealth weather welfare wheat wildlife
          """);

  /** Singulars that end in s but look like plurals. */
  static final Set<String> SINGULAR_IN_S =
      words(
          """
          alias arthritis axis praxis as atlas bias canvas chaos chassis christmas cosmos ethos gas has his
          iris is its lens mantis metropolis pancreas pathos pelvis rhinoceros tennis thermos this
          trellis was yes
          """);

  /** Singulars in us, whose plural is in uses; other words in uses come from one in use. */
  static final Set<String> US =
      words(
          """
          abacus apparatus bonus bus callus campus caucus census chorus circus citrus consensus
          corpus crocus discus exodus fetus focus genus hiatus locus lotus minus nexus octopus
          omnibus opus papyrus platypus plus prospectus radius sinus status stylus surplus
          syllabus terminus thesaurus versus virus walrus
          """);

  /** Plurals in us: of a word in u. */
  static final Set<String> SHORT_US =
      words(
          """
          bayous caribous cpus emus flus gnus gpus gurus haikus menus skus submenus thous tutus
          yous zebus
          """);

  /** Singulars in o whose plural is in oes. */
  static final Set<String> O_WITH_ES =
      words(
          """
          buffalo cargo dingo domino echo embargo hero mango mosquito negro potato tomato tornado
          torpedo veto volcano
          """);

  /** Singulars in ie; other plurals in ies come from a word in y. */
  static final Set<String> IE =
      words(
          """
          birdie brownie calorie cookie die foodie freebie genie hoodie indie lie movie necktie
          newbie pie prairie rookie selfie smoothie specie talkie tie walkie zombie
          """);

  /** Singulars in is whose plural is in es. */
  static final Set<String> SIS =
      words(
          """
          analysis antithesis axis catharsis crisis diagnosis dialysis ellipsis emphasis genesis
          hypnosis hypothesis metamorphosis nemesis neurosis oasis osmosis paralysis parenthesis
          photosynthesis prognosis psychosis synopsis synthesis thesis
          """);

  /** Singulars in che and xe, where a plural in ches or xes usually loses its es. */
  static final Set<String> E =
      words(
          """
          ache avalanche axe cache creche headache moustache niche psyche quiche stomachache
          toothache
          """);

  /** Singular to plural of words with a plural of their own. */
  static final Map<String, String> IRREGULAR =
      pairs(
          """
          person people
          salesperson salespeople
          man men
          woman women
          child children
          grandchild grandchildren
          foot feet
          tooth teeth
          goose geese
          mouse mice
          ox oxen
          die dice
          quiz quizzes
          leaf leaves
          loaf loaves
          half halves
          calf calves
          shelf shelves
          bookshelf bookshelves
          self selves
          wolf wolves
          elf elves
          thief thieves
          knife knives
          life lives
          wife wives
          midwife midwives
          scarf scarves
          hoof hooves
          index indices
          appendix appendices
          matrix matrices
          vertex vertices
          criterion criteria
          phenomenon phenomena
          curriculum curricula
          bacterium bacteria
          memorandum memoranda
          addendum addenda
          alumnus alumni
          stimulus stimuli
          nucleus nuclei
          radius radii
          fungus fungi
          cactus cacti
          genus genera
          passerby passersby
          """);

  private Words() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (var line : text.strip().split("\n")) {
      var space = line.indexOf(' ');
      pairs.put(line.substring(0, space), line.substring(space + 1));
    }
    return pairs;
  }
}
