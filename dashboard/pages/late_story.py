"""The story from Kosygin's visit to the war of 1979: the last four chapters."""

from __future__ import annotations

from dashboard.pages.chapter import Chapter, Part, Sentence

ESCALATION = Chapter(
    "p5",
    (
        Sentence(
            "Khrushchev’s heirs were ready to do more: in February 1965 Kosygin came to Hanoi, "
            "under American bombs, and promised help.",
            ("ev-074", "ev-077", "ev-078"),
        ),
        Sentence(
            "Moscow asked China for an air corridor and a base; Beijing refused both, but let "
            "the arms pass by rail.",
            ("ev-081", "ev-082", "ev-085"),
        ),
        Sentence(
            "The first missiles crossed China on thirteen trains.", ("ev-090", "trans-su-0017")
        ),
        Sentence(
            "In May Ho asked Mao for men to build roads, and Mao said yes at once.", ("ev-219",)
        ),
        Sentence(
            "Chinese engineers and gunners came from June; by Chinese figures there were about "
            "170,000 at the peak in 1967.",
            ("ev-093", "ev-096", "ev-110", "troops-cn-0019"),
        ),
        Sentence(
            "The donors fought over wagons: Beijing said that Moscow asked for 1,730 and "
            "filled 556.",
            ("ev-102", "trans-su-0026", "trans-su-0025"),
        ),
        Sentence(
            "Their rivalry, says a historian whom the school article quotes, sank several Soviet "
            "plans for peace talks.",
            ("ev-203",),
        ),
    ),
    (
        Part("kosygin", "came to Hanoi with promises", "ev-077"),
        Part("brezhnev", "new leader in Moscow", "ev-074"),
        Part("zhou-enlai", "warned Ho about Moscow", "ev-083"),
        Part("le-duan", "asked for pilots, soldiers, engineers", "ev-088"),
        Part("liu-shaoqi", "promised to send what was asked", "ev-088"),
        Part("ho-chi-minh", "asked for six roads", "ev-219"),
        Part("mao-zedong", "agreed at once", "ev-219"),
        Part("luo-ruiqing", "ran aid and transport", "ev-091"),
        Part("deng-xiaoping", "confronted Le Duan over mistrust", "ev-101"),
        Part("malinovsky", "blamed China for delays", "ev-102"),
        Part("le-thanh-nghi", "signed aid in Beijing", "ev-106"),
    ),
    "chinese_troops",
)

WITHDRAWAL = Chapter(
    "p6",
    (
        Sentence(
            "After a halt in part of the bombing Hanoi chose to talk, and Zhou called it a "
            "mistake.",
            ("ev-113",),
        ),
        Sentence("Moscow, he said, had led Hanoi into a trap.", ("ev-116",)),
        Sentence("In Guangxi rebel factions seized goods meant for Vietnam.", ("ev-115",)),
        Sentence(
            "In November 1968 Mao told Pham Van Dong that troops no longer needed would go home.",
            ("ev-119",),
        ),
        Sentence(
            "Sources part over the last of them: popular Chinese accounts say 1970, two "
            "historians say August 1973.",
            ("ev-122", "ev-150"),
        ),
        Sentence(
            "In March 1969 Chinese and Soviet soldiers shot at each other on the Ussuri.",
            ("ev-123", "ev-124"),
        ),
        Sentence(
            "The CIA counted 335,000 Soviet troops facing China in 1970; the school article’s "
            "“almost one million” by 1968 is far above that.",
            ("ev-131", "split-su-0026", "split-su-0022"),
        ),
    ),
    (
        Part("zhou-enlai", "called the talks a mistake", "ev-113"),
        Part("pham-hung", "heard Zhou blame Moscow", "ev-116"),
        Part("chen-yi", "reproached Le Duc Tho", "ev-117"),
        Part("le-duc-tho", "negotiated for Hanoi", "ev-117"),
        Part("xuan-thuy", "led Hanoi’s delegation", "ev-114"),
        Part("mao-zedong", "sent unneeded troops home", "ev-119"),
        Part("pham-van-dong", "heard of the withdrawal", "ev-119"),
        Part("ho-chi-minh", "died in September 1969", "ev-127"),
        Part("kosygin", "met Zhou after the clashes", "ev-128"),
        Part("podgorny", "led a delegation to Hanoi", "ev-136"),
    ),
    "border_troops",
)

OFFENSIVES = Chapter(
    "p7",
    (
        Sentence(
            "In February 1972 Nixon heard from Zhou, in Beijing, that China would keep supplying "
            "Hanoi, and would stay out of the war unless it was itself attacked.",
            ("ev-138",),
        ),
        Sentence("Hanoi felt betrayed, one historian writes.", ("ev-138",)),
        Sentence(
            "In March it struck south with Soviet-made tanks; in May Nixon had its ports mined.",
            ("ev-139", "ev-142"),
        ),
        Sentence("Chinese crews came to sweep the mines.", ("ev-143",)),
        Sentence(
            "American agencies put the military aid of all communist donors in 1972 at 750 "
            "million dollars, more than twice that of 1971.",
            ("aid-ac-0019", "aid-ac-0018"),
        ),
        Sentence(
            "After the Paris Agreement Zhou promised five more years of aid, and asked Le Duan "
            "to stop the war in the South.",
            ("ev-147", "ev-148"),
        ),
        Sentence("Moscow wrote off old debts.", ("ev-149",)),
        Sentence(
            "Hanoi ordered a last attack in January 1975, and Saigon fell in April.",
            ("ev-192", "ev-152"),
        ),
    ),
    (
        Part("nixon", "went to Beijing and mined the ports", "ev-138"),
        Part("zhou-enlai", "promised aid, not war", "ev-138"),
        Part("kissinger", "talked with Brezhnev in secret", "ev-140"),
        Part("brezhnev", "received Kissinger", "ev-140"),
        Part("katushev", "went to reassure Hanoi", "ev-141"),
        Part("le-duan", "asked both donors for aid", "ev-149"),
    ),
    "all_donor_dollars",
)

ENEMIES = Chapter(
    "p8",
    (
        Sentence(
            "Hanoi had won its war and wanted money to rebuild.", ("ev-152", "ev-153", "ev-233")
        ),
        Sentence(
            "In August 1975 Zhou, who was dying, said that China needed a rest; Mao told Le Duan "
            "that his country was the poor one now.",
            ("ev-153", "ev-233"),
        ),
        Sentence("In October Moscow gave what Beijing had refused.", ("ev-155",)),
        Sentence(
            "One historian finds that China held back aid to punish Hanoi, and so drove it "
            "towards Moscow.",
            ("ev-232",),
        ),
        Sentence(
            "In 1978 Vietnam joined COMECON, China stopped all aid, and a treaty with Moscow "
            "followed.",
            ("ev-156", "ev-157", "ev-158"),
        ),
        Sentence(
            "In December Vietnam invaded Cambodia and threw out the Khmer Rouge, China’s friend.",
            ("ev-159",),
        ),
        Sentence(
            "In February 1979 China attacked, took border towns and left after a month; Moscow "
            "stayed out.",
            ("ev-161",),
        ),
    ),
    (
        Part("zhou-enlai", "asked for a rest from giving", "ev-153"),
        Part("mao-zedong", "called China the poorer one", "ev-233"),
        Part("le-duan", "won Soviet aid", "ev-155"),
        Part("vo-nguyen-giap", "went to Moscow twice", "ev-195"),
        Part("deng-xiaoping", "told Carter of the coming war", "ev-160"),
        Part("hoang-van-hoan", "defected to China", "ev-162"),
    ),
    "war_of_1979",
)

LATE = (ESCALATION, WITHDRAWAL, OFFENSIVES, ENEMIES)
