package dev.jangteo.catalog.search;

import dev.jangteo.catalog.korean.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a longer text is about. Korean says last which thing is meant, and before it how it should be: the 헤드폰 of
 * "귀가 편한 가벼운 헤드폰".
 *
 * @param kind the thing
 * @param others how it should be
 */
record Gist(String kind, List<String> others) {
    /** Said of anything, and to shop assistants rather than to a search. */
    private static final Set<String> ASIDES = Set.of(
            "추천", "추천해", "추천해줘", "추천좀", "주세요", "해주세요", "추천해주세요", "부탁해요", "알려줘", "찾아줘", "찾아요", "구해요", "싶어요", "뭐가", "뭐",
            "좀", "꼭", "더", "안", "잘", "제일", "가장", "요즘", "인기", "베스트", "좋은", "괜찮은", "best");

    /** Things of any kind: what stands before them tells which. */
    private static final Set<String> VAGUE = Set.of(
            "것", "거", "제품", "상품", "물건", "용품", "필수품", "준비물", "기구", "도구", "세트", "셋트", "종류", "모음", "패키지", "브랜드", "신상",
            "신상품");

    static Gist of(SearchQuery query) {
        var words = query.words().stream().filter(it -> !ASIDES.contains(it)).toList();
        var telling = words.isEmpty() ? query.words() : words;
        int kind = telling.size() - 1;
        while (kind > 0 && VAGUE.contains(telling.get(kind))) {
            kind--;
        }
        var others = new ArrayList<>(telling);
        others.remove(kind);
        return new Gist(telling.get(kind), List.copyOf(others));
    }

    /** All words, what is meant last. */
    List<String> words() {
        var words = new ArrayList<>(others);
        words.add(kind);
        return words;
    }
}
