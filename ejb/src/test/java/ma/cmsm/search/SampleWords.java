package ma.cmsm.search;

import java.util.Arrays;
import java.util.List;

/** Words of general knowledge that {@link SampleDirectory} repeats. */
final class SampleWords {

    static final List<String> REGION = List.of("Souss-Massa", "سوس ماسة", "Souss-Massa");

    static final List<String> AUDIENCES =
            List.of("women", "children", "refugees", "asylum-seekers", "migrants", "families");

    /** Code, then names in fr, ar, en. */
    static final List<List<String>> THEMES =
            table(
                    """
                    sante.hopital;Hôpital et spécialistes;المستشفى والأطباء المختصون;Hospital and specialists
                    sante.soins;Médecin et soins de base;الطبيب والعلاجات الأولية;Doctor and primary care
                    sante.grossesse;Grossesse et naissance;الحمل والولادة;Pregnancy and birth
                    droits.sejour;Carte de séjour;بطاقة الإقامة;Residence permit
                    droits.asile;Demande d'asile;طلب اللجوء;Asylum application
                    droits.avocat;Aide juridique et avocat;المساعدة القانونية والمحامي;Legal aid and lawyer
                    protection.violence;Violences faites aux femmes;العنف ضد النساء;Violence against women
                    enfance.mineurs;Mineurs non accompagnés;القاصرون غير المصحوبين;Unaccompanied minors
                    education.ecole;Inscription à l'école;التسجيل في المدرسة;School enrolment
                    education.langue;Cours de langue;دروس اللغة;Language courses
                    travail.emploi;Recherche d'emploi;البحث عن عمل;Job search
                    travail.formation;Formation professionnelle;التكوين المهني;Vocational training
                    hebergement.urgence;Hébergement d'urgence;الإيواء الاستعجالي;Emergency shelter
                    hebergement.logement;Trouver un logement;البحث عن سكن;Finding housing
                    alimentation.repas;Repas et colis;الوجبات والطرود;Meals and food parcels
                    psychosocial.psychologue;Psychologue;الأخصائي النفسي;Psychologist
                    retour.volontaire;Retour volontaire;العودة الطوعية;Voluntary return
                    urgence.numeros;Numéros d'urgence;أرقام الطوارئ;Emergency numbers""");

    /** Code, then names in fr, ar. */
    static final List<List<String>> PLACES =
            table(
                    """
                    09.001.01.01;Agadir;أكادير
                    09.273.01.05;Inezgane;إنزكان
                    09.273.01.01;Aït Melloul;أيت ملول
                    09.541.01.09;Taroudannt;تارودانت
                    09.581.01.07;Tiznit;تيزنيت
                    09.163.01.03;Biougra;بيوكرى
                    09.551.01.01;Tata;طاطا
                    09.541.01.05;Oulad Teïma;أولاد تايمة
                    09.001.05.01;Amskroud;أمسكروض
                    09.001.05.07;Drarga;الدراركة
                    09.273.01.07;Lqliaa;القليعة
                    09.541.01.07;Taliouine;تالوين""");

    /** Running text in fr, ar, en; the commonest words first. */
    static final List<List<String>> WORDS =
            List.of(
                    words(
                            """
                            de la et les des le à pour en l'accueil du une aux dans avec par sur ou qui
                            services personnes migrants femmes enfants santé aide droits social écoute
                            accompagnement orientation soutien familles réfugiés information gratuit
                            association centre formation professionnelle juridique médical éducation
                            insertion emploi logement hébergement urgence protection violence asile
                            demandeurs d'asile carte séjour documents école cours langue française arabe
                            psychologique consultation hôpital médecin vaccination grossesse naissance
                            maternelle handicap jeunes mineurs accompagnés distribution repas vêtements
                            colis alimentaire transport traduction interprète avocat procédure plainte
                            sensibilisation prévention dépistage traitement suivi rendez-vous permanence
                            téléphone bureau quartier commune province région partenaires publics privés
                            inscription dossier certificat passeport consulat retour volontaire
                            réintégration projet entreprise coopérative microcrédit artisanat agriculture
                            activités culturelles sportives bibliothèque animation crèche maternité
                            pharmacie laboratoire analyse radiologie chirurgie ambulance secours police
                            tribunal naturalisation état civil mariage divorce tutelle kafala adoption
                            victimes traite exploitation réseau solidarité bénévoles dons finances bourse
                            université diplôme équivalence métier couture cuisine informatique numérique
                            nettoyage hygiène douche buanderie bagagerie domiciliation courrier banque
                            transfert argent impôts assurance couverture maladie régime AMO retraite"""),
                    words(
                            """
                            في من على إلى و مع هذه التي أو عن الخدمات المهاجرين النساء الأطفال الصحة
                            المساعدة الحقوق الاجتماعية الاستماع المواكبة التوجيه الدعم الأسر اللاجئين
                            المعلومات مجانا الجمعية المركز التكوين المهني القانونية الطبية التعليم
                            الإدماج الشغل السكن الإيواء الطوارئ الحماية العنف اللجوء طالبي بطاقة الإقامة
                            الوثائق المدرسة دروس اللغة الفرنسية العربية النفسية الاستشارة المستشفى
                            الطبيب التلقيح الحمل الولادة الأمومة الإعاقة الشباب القاصرين توزيع الوجبات
                            الملابس الغذائية النقل الترجمة المحامي المسطرة الشكاية التحسيس الوقاية
                            الكشف العلاج التتبع الموعد الهاتف المكتب الحي الجماعة الإقليم الجهة الشركاء
                            التسجيل الملف الشهادة جواز السفر القنصلية العودة الطوعية المشروع المقاولة
                            التعاونية الصناعة التقليدية الفلاحة الأنشطة الثقافية الرياضية المكتبة
                            الحضانة الصيدلية المختبر التحاليل الجراحة الإسعاف الشرطة المحكمة الحالة
                            المدنية الزواج الطلاق الكفالة الضحايا الاتجار الاستغلال الشبكة التضامن
                            المتطوعين التبرعات المنحة الجامعة الدبلوم المعادلة المهنة الخياطة الطبخ
                            المعلوميات النظافة البنك التحويل التأمين التغطية الصحية التقاعد"""),
                    words(
                            """
                            the of and for to in with a or by on services people migrants women
                            children health help rights social listening support guidance families
                            refugees information free association centre training vocational legal
                            medical education inclusion jobs housing shelter emergency protection
                            violence asylum seekers residence permit documents school courses language
                            French Arabic psychological consultation hospital doctor vaccination
                            pregnancy birth maternity disability youth unaccompanied minors
                            distribution meals clothes food parcels transport translation interpreter
                            lawyer procedure complaint awareness prevention screening treatment
                            follow-up appointment telephone office neighbourhood commune province
                            region partners registration file certificate passport consulate voluntary
                            return reintegration project business cooperative craft agriculture
                            activities cultural sports library nursery pharmacy laboratory analysis
                            surgery ambulance police court civil status marriage divorce guardianship
                            victims trafficking exploitation network solidarity volunteers donations
                            grant university diploma equivalence trade sewing cooking computing
                            cleaning hygiene shower bank transfer insurance cover retirement"""));

    private SampleWords() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<List<String>> table(String text) {
        return text.lines().map(line -> Arrays.asList(line.strip().split(";"))).toList();
    }
}
