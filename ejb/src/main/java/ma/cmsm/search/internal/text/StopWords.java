package ma.cmsm.search.internal.text;

import java.util.Set;

/**
 * Words too common to say anything, folded. Left out of descriptions, optional in what is typed.
 *
 * <p>Short on purpose: a word that can name a need (such as {@code mine} or {@code sans}) is not
 * here.
 */
final class StopWords {

    static final Set<String> FRENCH =
            set(
                    """
                    a au aux avec c ce ces cet cette d dans de des du elle elles en est et etre eux
                    ici il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos
                    notre nous on ou par pas pour qu que qui s sa se ses si son sont sur t ta te tes
                    toi ton tu un une vos votre vous y ete ont ainsi comme dont""");

    static final Set<String> ENGLISH =
            set(
                    """
                    a an and are as at be been but by can do for from has have he her his how i if
                    in into is it its me my no not of on or our she so that the their them there
                    they this to was we were what when where which who will with you your""");

    static final Set<String> ARABIC =
            set(
                    """
                    في من الي علي عن مع هذا هذه ذلك تلك التي الذي الذين ان او ام لا ما لم لن قد كل
                    كان كانت هو هي هم هن نحن انا انت و ف ب ل ثم حتي اذا كما بين عند بعد قبل غير
                    فيها فيه به بها له لها عليه عليها منها منه اليها اليه ديال لي اللي""");

    static final Set<String> SPANISH =
            set(
                    """
                    el la los las un una unos unas de del al a en y o u que con por para se su sus
                    es son mi mis tu tus lo le les me te no si como mas pero este esta esto esos
                    hay ser""");

    private StopWords() {}

    private static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
