package dev.jangteo.catalog.korean;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether letters could be an English word or a brand: they have vowels, and the consonants between them are such as English
 * begins and ends syllables with. Keys of Korean words seldom are: their vowels lie on h, j, k, l, m, n and b.
 */
final class EnglishShape {
    private static final Set<String> ONSETS = set("""
            bl br ch chl chr cl cr dr dw fl fr gh gl gn gr kh kl kn kr ph phr pl pr ps qu rh sc sch scr sh shr sk skr sl sm
            sn sp sph spl spr squ st str sw th thr tr ts tw vl wh wr""");

    private static final Set<String> CODAS = set("""
            bb bs bt ch cht ck cks cs ct cts dd dds dge ds dth dths ff ffs ft fts fth gg ggs gh ghs ght ghth ghths ghts gn gns gs kes ks ld lds lf
            lfs lge lk lks ll lls lm lms lp lps ls lsh lt lth lts lv lves lx mb mbs mm mp mps mpt ms mth mpts mph nc nce nch nd
            nds ng ngs ngth nk nks nn nns ns nst nt nth nths nts nx ph phs pp ps pt pts rb rbs rc rch rd rds rf rfs rg rgs rk rks
            rl rld rlds rls rm rms rmth rn rns rp rps rr rs rsh rst rt rth rts rv rx sc sh sk sks sm sms sp sps ss st sts tch
            th ths ts tt tts tz wd wds wk wks wl wls wn wns ws x xt xts yd yds yl yls ym yn yns ys zz""");

    /** Runs of consonants; y is a vowel but where a word begins. */
    private static final Pattern VOWELS = Pattern.compile("(?<!^)[aeiouy]+|^[aeiou][aeiouy]*|^y(?![aeiou])");

    /** Q without u is a key of Korean, ㅂ, and hardly ever English. */
    private static final Pattern LONE_Q = Pattern.compile("q(?!u|$)");

    private static final int MOST_VOWELS = 4;

    private EnglishShape() {}

    static boolean fits(String lowerCase) {
        var consonants = VOWELS.split(lowerCase, -1);
        boolean hasVowel = consonants.length > 1;
        return hasVowel
                && !LONE_Q.matcher(lowerCase).find()
                && VOWELS.matcher(lowerCase).results().allMatch(it -> it.group().length() <= MOST_VOWELS)
                && isOnset(consonants[0])
                && isCoda(consonants[consonants.length - 1])
                && Arrays.stream(consonants, 1, consonants.length - 1).allMatch(EnglishShape::isBetweenVowels);
    }

    private static boolean isBetweenVowels(String consonants) {
        for (int end = 0; end <= consonants.length(); end++) {
            if (isCoda(consonants.substring(0, end)) && isOnset(consonants.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnset(String consonants) {
        return consonants.length() <= 1 || ONSETS.contains(consonants);
    }

    private static boolean isCoda(String consonants) {
        return consonants.length() <= 1 || CODAS.contains(consonants);
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
