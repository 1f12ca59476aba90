package ma.cmsm.directory.internal.view;

import java.util.List;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.Highlights.Span;

/**
 * The sentence of a description that says most of what was searched for, or a part of that
 * sentence; the first one when nothing was searched for.
 */
final class Summary {

    /** UTF-16 units, the signs of what is left out not counted. */
    private static final int LONGEST = 160;

    /** So much of a long sentence is kept before the first mark, for the sense; UTF-16 units. */
    private static final int LEAD = 40;

    private static final String LEFT_OUT = "…";
    private static final String ENDS = ".!?؟";

    private final String words;
    private final List<Span> marks;

    private Summary(String words, List<Span> marks) {
        this.words = words;
        this.marks = marks;
    }

    static Text of(Text whole, Highlights highlights) {
        List<Span> marks = highlights.in(whole.value(), whole.language());
        return new Text(new Summary(whole.value(), marks).text(), whole.language());
    }

    private String text() {
        Span sentence = sentence();
        if (sentence.end() - sentence.start() <= LONGEST) {
            return words.substring(sentence.start(), sentence.end());
        }
        return part(start(sentence), sentence);
    }

    /** The one with most marks, of several the first. */
    private Span sentence() {
        Span best = sentence(0);
        int most = marksIn(best.start(), best.end());
        for (Span next = best; !marks.isEmpty() && next.end() < words.length(); ) {
            next = sentence(next.end());
            int here = marksIn(next.start(), next.end());
            if (here > most) {
                best = next;
                most = here;
            }
        }
        return best;
    }

    private Span sentence(int from) {
        int start = from;
        while (start < words.length() && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < words.length() && !isEnd(end)) {
            end++;
        }
        return new Span(start, Math.min(words.length(), end + 1));
    }

    private boolean isEnd(int at) {
        return ENDS.indexOf(words.charAt(at)) >= 0
                && at + 1 < words.length()
                && Character.isWhitespace(words.charAt(at + 1));
    }

    private int marksIn(int start, int end) {
        int count = 0;
        for (Span mark : marks) {
            if (mark.start() >= start && mark.end() <= end) {
                count++;
            }
        }
        return count;
    }

    /** Where the part of a long sentence begins that has most marks. */
    private int start(Span sentence) {
        int best = sentence.start();
        int most = 0;
        for (Span mark : marks) {
            int start = mark.start() - LEAD;
            boolean within = mark.start() >= sentence.start() && mark.end() <= sentence.end();
            int here = within ? marksIn(start, Math.min(sentence.end(), start + LONGEST)) : 0;
            if (here > most) {
                best = start;
                most = here;
            }
        }
        return Math.max(sentence.start(), Math.min(best, sentence.end() - LONGEST));
    }

    private String part(int from, Span sentence) {
        boolean cutBefore = from > sentence.start();
        int space = cutBefore ? words.indexOf(' ', from) : -1;
        int start = space >= 0 && space < from + LEAD ? space + 1 : from;
        int end = end(start, sentence);
        return (cutBefore ? LEFT_OUT + " " : "")
                + words.substring(start, end).strip()
                + (end < sentence.end() ? " " + LEFT_OUT : "");
    }

    private int end(int start, Span sentence) {
        if (sentence.end() - start <= LONGEST) {
            return sentence.end();
        }
        int space = words.lastIndexOf(' ', start + LONGEST);
        return space > start ? space : start + LONGEST;
    }
}
