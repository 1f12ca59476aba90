package ma.cmsm.search.internal.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The present tense of French verbs whose stem changes: who writes <i>il me bat</i> or <i>je dors
 * dehors</i> means <i>battre</i> and <i>dormir</i>, and a light stemmer does not know it.
 *
 * <p>Forms that are common nouns, too, are left out ({@code lit}, {@code sort}, {@code part},
 * {@code bois}, {@code cours}, {@code offre}), and so are participles, which say something else
 * ({@code permis}, {@code reçu}, {@code mort}), unless the present is spelled like them ({@code
 * inscrit}).
 */
final class FrenchVerbs {

    /** Folded; a line for each verb, its infinitive first. */
    private static final String FORMS =
            """
            apprendre apprends apprend apprenons apprenez apprennent
            attendre attends attend attendons attendez attendent
            battre bats bat battons battez battent
            boire boit buvons buvez boivent
            comprendre comprends comprend comprenons comprenez comprennent
            conduire conduis conduit conduisons conduisez conduisent
            connaitre connais connait connaissons connaissez connaissent
            coudre couds coud cousons cousez cousent
            craindre crains craint craignons craignez craignent
            defendre defends defend defendons defendez defendent
            descendre descends descend descendons descendez descendent
            devenir deviens devient devenons devenez deviennent
            disparaitre disparais disparait disparaissons disparaissez disparaissent
            dormir dors dort dormons dormez dorment
            ecrire ecris ecrit ecrivons ecrivez ecrivent
            fuir fuis fuit fuyons fuyez fuient
            guerir gueris guerit guerissons guerissez guerissent
            inscrire inscris inscrit inscrivons inscrivez inscrivent
            interdire interdis interdit interdisons interdisez interdisent
            interrompre interromps interrompt interrompons interrompez interrompent
            lire lis lisons lisez lisent
            maigrir maigris maigrit maigrissons maigrissez maigrissent
            mettre mets met mettons mettez mettent
            mordre mords mord mordons mordez mordent
            mourir meurs meurt mourons mourez meurent
            nourrir nourris nourrit nourrissons nourrissez nourrissent
            obtenir obtiens obtient obtenons obtenez obtiennent
            partir pars partons partez partent
            perdre perds perd perdons perdez perdent
            plaindre plains plaint plaignons plaignez plaignent
            poursuivre poursuis poursuit poursuivons poursuivez poursuivent
            prendre prends prend prenons prenez prennent
            recevoir recois recoit recevons recevez recoivent
            reconnaitre reconnais reconnait reconnaissons reconnaissez reconnaissent
            rejoindre rejoins rejoint rejoignons rejoignez rejoignent
            remplir remplis remplit remplissons remplissez remplissent
            rendre rends rend rendons rendez rendent
            repondre reponds repond repondons repondez repondent
            reprendre reprends reprend reprenons reprenez reprennent
            reunir reunis reunit reunissons reunissez reunissent
            revenir reviens revient revenons revenez reviennent
            sortir sors sortons sortez sortent
            souffrir souffre souffres souffrons souffrez souffrent
            soutenir soutiens soutient soutenons soutenez soutiennent
            traduire traduis traduit traduisons traduisez traduisent
            vendre vends vend vendons vendez vendent
            venir viens vient venons venez viennent
            vivre vit vivons vivent
            vomir vomis vomit vomissons vomissez vomissent""";

    private static final Map<String, String> INFINITIVES = infinitives();

    private FrenchVerbs() {}

    private static Map<String, String> infinitives() {
        Map<String, String> infinitives = new HashMap<>();
        FORMS.lines()
                .map(line -> line.split(" "))
                .forEach(
                        verb -> {
                            for (String form : verb) {
                                infinitives.put(form, verb[0]);
                            }
                        });
        return Map.copyOf(infinitives);
    }

    /** The infinitive of a folded word; the word itself when it is no such form. */
    static String infinitive(String folded) {
        return INFINITIVES.getOrDefault(folded, folded);
    }
}
