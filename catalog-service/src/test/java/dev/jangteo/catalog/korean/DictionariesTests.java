package dev.jangteo.catalog.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files as the real analyzer reads them, against the vocabulary of the demo shop. */
class DictionariesTests {
    private static final Path GOODS = Path.of("../launcher/src/main/resources/dev/jangteo/launcher/demo/goods.json");

    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
    private static final Pattern RULE = Pattern.compile("[^\\s,]+(?: [^\\s,]+)*");

    private static final Analyzer QUERIES = analyzer(DecompoundMode.DISCARD);
    private static final Analyzer DOCUMENTS = analyzer(DecompoundMode.MIXED);
    private static final SynonymMap SYNONYMS = synonyms();

    @Test
    void comments_and_blank_lines_are_left_out() {
        assertThat(Dictionaries.userWords())
                .contains("헤드폰", "노이즈캔슬링 노이즈 캔슬링")
                .noneMatch(it -> it.isBlank() || it.contains("#"));
        assertThat(Dictionaries.synonyms())
                .contains("노트북, 랩탑, 랩톱, laptop")
                .hasSizeGreaterThan(200)
                .noneMatch(it -> it.isBlank() || it.contains("#"));
    }

    @Test
    void a_word_is_listed_once() {
        assertThat(Dictionaries.userWords()).extracting(it -> it.split(" ")[0]).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("compounds")
    void the_parts_of_a_compound_give_the_compound_and_are_words_of_their_own(String rule) {
        var words = rule.split(" ");
        var parts = List.of(words).subList(1, words.length);

        assertThat(String.join("", parts)).isEqualTo(words[0]);
        assertThat(tokens(QUERIES, words[0])).isEqualTo(parts);
        assertThat(tokens(DOCUMENTS, words[0])).contains(words[0]).containsAll(parts);
        assertThat(parts).allMatch(it -> tokens(QUERIES, it).equals(List.of(it)));
    }

    @Test
    void every_other_word_is_kept_whole() {
        assertThat(Dictionaries.userWords())
                .filteredOn(it -> !it.contains(" "))
                .allMatch(it -> it.equals(String.join(" ", tokens(QUERIES, it))));
    }

    @Test
    void a_line_of_synonyms_has_two_terms_at_least_and_an_arrow_at_most_one() {
        assertThat(Dictionaries.synonyms()).allSatisfy(line -> {
            var sides = line.split(" => ");
            assertThat(sides.length).isBetween(1, 2);
            assertThat(terms(line.replace(" => ", ", "))).hasSizeGreaterThanOrEqualTo(2);
            assertThat(terms(sides[sides.length - 1])).doesNotHaveDuplicates();
            assertThat(Arrays.asList(sides))
                    .allMatch(side -> String.join(", ", terms(side)).equals(side));
        });
    }

    @Test
    void a_term_is_asked_for_on_one_line_only() {
        assertThat(Dictionaries.synonyms())
                .flatExtracting(line -> terms(line.split(" => ")[0]))
                .extracting(it -> tokens(QUERIES, it))
                .doesNotHaveDuplicates();
    }

    /** The analyzer may reduce an adjective to its stem, but what is left has to tell the word. */
    @Test
    void no_term_of_the_synonyms_is_unknown_to_the_analyzer() {
        assertThat(Dictionaries.synonyms())
                .flatExtracting(line -> terms(line.replace(" => ", ", ")))
                .filteredOn(it -> HANGUL.matcher(it).matches() && it.length() > 2)
                .noneMatch(it -> String.join("", tokens(QUERIES, it)).length() < 2);
    }

    @ParameterizedTest
    @CsvSource({
        "laptop, 노트북",
        "랩탑, 노트북",
        "휴대폰, 핸드폰",
        "스마트폰, 휴대폰",
        "tv, 티비",
        "후디, 후드티",
        "hoodie, 후드티",
        "자켓, 재킷",
        "바지, 청바지",
        "노캔, 캔슬링",
        "noise cancelling, 캔슬링",
        "신발, 운동화",
        "검정, 블랙",
        "계란, 유정란",
        "소고기, 한우",
        "인치, inch",
        "headphones, 헤드폰",
    })
    void a_query_also_finds_what_means_the_same(String query, String found) {
        assertThat(expanded(query)).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "헤드폰, 이어폰",
        "슬랙스, 바지",
        "운동화, 구두",
        "노트, 노트북",
        "노트북, 노트",
        "무설탕, 설탕",
        "무선, 유선",
        "한우, 돼지고기",
        "원목, 우드",
        "코튼, 면",
        "세라믹, 세라마이드",
        "쌀, 쌀과자",
        "사과, 사과즙",
        "헤드폰, 폰",
        "원목, 대나무",
        "스탠드, 거치대",
    })
    void a_query_does_not_find_what_means_something_else(String query, String other) {
        assertThat(expanded(query)).doesNotContain(other).doesNotContainAnyElementsOf(tokens(DOCUMENTS, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"무설탕", "무라벨", "무농약", "무향", "저자극", "저당", "초경량", "고보습", "비건", "논슬립"})
    void a_prefix_that_turns_the_meaning_stays(String word) {
        assertThat(tokens(QUERIES, word)).containsExactly(word);
    }

    @Test
    void brands_of_the_demo_shop_are_one_word_each() {
        assertThat(departments().flatMap(it -> strings(it.path("brands"))).toList())
                .hasSizeGreaterThan(40)
                .allSatisfy(it -> assertThat(tokens(QUERIES, it)).containsExactly(it));
    }

    /** A compound the analyzer does not know comes apart to single syllables, which are found everywhere. */
    @Test
    void goods_of_the_demo_shop_are_words_or_compounds_of_words() {
        var nouns = leaves().flatMap(it -> strings(it.path("nouns")))
                .flatMap(DictionariesTests::hangul)
                .toList();

        assertThat(nouns)
                .hasSizeGreaterThan(200)
                .filteredOn(it -> !comesApartToWords(it))
                .isEmpty();
    }

    @Test
    void categories_of_the_demo_shop_are_words_or_compounds_of_words() {
        var names = Stream.of(departments(), sections(), leaves())
                .flatMap(it -> it)
                .map(it -> it.path("name").asString())
                .flatMap(DictionariesTests::hangul)
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(60)
                .filteredOn(it -> !comesApartToWords(it))
                .isEmpty();
    }

    private static boolean comesApartToWords(String word) {
        var tokens = tokens(QUERIES, word);
        return Dictionaries.userWords().contains(word + " " + String.join(" ", tokens))
                || (String.join("", tokens).equals(word)
                        && (word.length() == 1 || tokens.stream().allMatch(it -> it.length() > 1)));
    }

    static List<String> compounds() {
        return Dictionaries.userWords().stream().filter(it -> it.contains(" ")).toList();
    }

    private static List<String> terms(String side) {
        return RULE.matcher(side).results().map(MatchResult::group).toList();
    }

    private static Stream<String> hangul(String text) {
        return HANGUL.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<JsonNode> departments() {
        return JsonMapper.shared().readTree(GOODS).path("departments").valueStream();
    }

    private static Stream<JsonNode> sections() {
        return departments().flatMap(it -> it.path("sections").valueStream());
    }

    private static Stream<JsonNode> leaves() {
        return sections().flatMap(it -> it.path("leaves").valueStream());
    }

    private static Stream<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }

    private static Analyzer analyzer(DecompoundMode mode) {
        var rules = new StringReader(String.join("\n", Dictionaries.userWords()));
        try {
            var words = UserDictionary.open(rules);
            return new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    var tokenizer =
                            new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, words, mode, false, true);
                    var folded = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
                    return new TokenStreamComponents(tokenizer, new KoreanPartOfSpeechStopFilter(folded));
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strict, as the engine reads them: one term that comes to nothing refuses them all. */
    private static SynonymMap synonyms() {
        var parser = new SolrSynonymParser(true, true, QUERIES);
        try {
            parser.parse(new StringReader(String.join("\n", Dictionaries.synonyms())));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> expanded(String query) {
        return read(new SynonymGraphFilter(QUERIES.tokenStream("text", query), SYNONYMS, true));
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        return read(analyzer.tokenStream("text", text));
    }

    private static List<String> read(TokenStream stream) {
        try (stream) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var tokens = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
